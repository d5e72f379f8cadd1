using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Runs;

namespace Playground.Worker.CommandLine;

/// <summary>A recipe file: a <see cref="RunRecipe"/>, and what only the command line has to decide.</summary>
public sealed record CommandRecipe(RunRecipe Run, CommandRecipe.Extras Command)
{
    /// <param name="CorpusLines">How many lines of a bundled corpus; null for its own number.</param>
    /// <param name="CorpusSeed">Seed of a generated corpus; null for its own.</param>
    /// <param name="HalfPrecision">Store the weights as float16: half the size.</param>
    /// <param name="Weaknesses">What the model is known to be bad at, for its card.</param>
    public sealed record Extras(int? CorpusLines = null, ulong? CorpusSeed = null, bool HalfPrecision = false, IReadOnlyList<string>? Weaknesses = null);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Refuses an unreadable file, an unknown setting and a value out of bounds with a sentence.</summary>
    public static CommandRecipe Read(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            RefuseUnknown(text, path);
            var recipe = new CommandRecipe(JsonSerializer.Deserialize<RunRecipe>(text, Json)!, JsonSerializer.Deserialize<Extras>(text, Json)!);
            RecipeRules.Check(recipe.Run);
            return recipe;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new PlaygroundException($"The recipe {path} can't be read: {e.Message}", e);
        }
    }

    private static void RefuseUnknown(string text, string path)
    {
        var known = new[] { typeof(RunRecipe), typeof(Extras) }.SelectMany(type => Json.GetTypeInfo(type).Properties).Select(property => property.Name).ToHashSet();
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        foreach (var property in document.RootElement.EnumerateObject().Where(property => !known.Contains(property.Name)))
        {
            throw new PlaygroundException($"The recipe {path} has a setting \"{property.Name}\", which does not exist.");
        }
    }
}
