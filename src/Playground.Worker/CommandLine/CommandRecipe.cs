using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;

namespace Playground.Worker.CommandLine;

/// <summary>A recipe file: a <see cref="RunRecipe"/>, and what only the command line has to decide.</summary>
public sealed record CommandRecipe(RunRecipe Run, CommandRecipe.Extras Command)
{
    /// <param name="CorpusLines">How many lines of a bundled corpus; null for its own number.</param>
    /// <param name="CorpusSeed">Seed of a generated corpus; null for its own.</param>
    /// <param name="CorpusFile">The text to train on, as a file beside the recipe (or a path from there); instead of a corpus.</param>
    /// <param name="HalfPrecision">Store the weights as float16: half the size.</param>
    /// <param name="Weaknesses">What the model is known to be bad at, for its card.</param>
    public sealed record Extras(int? CorpusLines = null, ulong? CorpusSeed = null, string? CorpusFile = null, bool HalfPrecision = false, IReadOnlyList<string>? Weaknesses = null);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Refuses an unreadable file, an unknown setting and a value out of bounds with a sentence.</summary>
    /// <param name="onlyCorpusFile">The one file that a recipe from somewhere else may name; null for any.</param>
    public static CommandRecipe Read(string path, string? onlyCorpusFile = null)
    {
        try
        {
            var text = File.ReadAllText(path);
            RefuseUnknown(text, path);
            var recipe = new CommandRecipe(JsonSerializer.Deserialize<RunRecipe>(text, Json)!, JsonSerializer.Deserialize<Extras>(text, Json)!);
            if (recipe.Command.CorpusFile is { } file && onlyCorpusFile is not null && file != onlyCorpusFile)
            {
                throw new PlaygroundException($"The recipe trains on the file “{file}”; in a zip it can be only {onlyCorpusFile}.");
            }

            recipe = recipe.WithText(Path.GetDirectoryName(Path.GetFullPath(path))!);
            RecipeRules.Check(recipe.Run);
            return recipe;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new PlaygroundException($"The recipe {path} can't be read: {e.Message}", e);
        }
    }

    private CommandRecipe WithText(string folder) => Command.CorpusFile is not { } file
        ? this
        : Run.CorpusId is not null || Run.CorpusText is not null
            ? throw new PlaygroundException("The recipe names a corpus file beside another text to train on; choose one.")
            : this with { Run = Run with { CorpusText = CorpusText.Read(Path.Combine(folder, file)) } };

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
