using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.CommandLine;

/// <summary>A recipe file: a <see cref="RunRecipe"/>, and what only the command line has to decide.</summary>
public sealed record CommandRecipe(RunRecipe Run, CommandSettings Command)
{
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
            var recipe = new CommandRecipe(JsonSerializer.Deserialize<RunRecipe>(text, Json)!, JsonSerializer.Deserialize<CommandSettings>(text, Json)!);
            if (recipe.Command.CorpusFile is { } file && onlyCorpusFile is not null && file != onlyCorpusFile)
            {
                throw new PlaygroundException($"The recipe trains on the file “{file}”; in a zip it can be only {onlyCorpusFile}.");
            }

            recipe = recipe.WithText(Path.GetDirectoryName(Path.GetFullPath(path))!).WithoutOpenSentences();
            RecipeRules.Check(recipe.Run);
            return recipe;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            throw new PlaygroundException($"The recipe {path} can't be read: {e.Message}", e);
        }
    }

    // The id of a text of somebody's own means something only where that text is; its file is good everywhere.
    private CommandRecipe WithText(string folder) => Command.CorpusFile is not { } file
        ? this
        : Run.CorpusText is not null || (Run.CorpusId is { } id && !CorpusStore.IsOwn(id))
            ? throw new PlaygroundException("The recipe names a corpus file beside another text to train on; choose one.")
            : this with { Run = Run with { CorpusId = null, CorpusText = CorpusText.Read(Path.Combine(folder, file)) } };

    // Earlier versions put sentences on a masked run's board that hide nothing, and exported them: no reason to refuse all the rest.
    private CommandRecipe WithoutOpenSentences() => Run is { Objective: Objective.Masked, Board: { } board }
        ? this with { Run = Run with { Board = [.. board.Where(sentence => sentence is not { Text: not null, HidesNothing: true })] } }
        : this;

    private static void RefuseUnknown(string text, string path)
    {
        var known = new[] { typeof(RunRecipe), typeof(CommandSettings) }.SelectMany(JsonNames.Of).ToHashSet(StringComparer.OrdinalIgnoreCase);
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        foreach (var property in document.RootElement.EnumerateObject().Where(property => !known.Contains(property.Name)))
        {
            throw new PlaygroundException($"The recipe {path} has a setting \"{property.Name}\", which does not exist.");
        }
    }
}
