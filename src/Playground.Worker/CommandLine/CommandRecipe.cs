using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Api;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.CommandLine;

/// <summary>A recipe file: a <see cref="RunRecipe"/>, and what only the command line has to decide.</summary>
public sealed record CommandRecipe(RunRecipe Run, CommandSettings Command)
{
    private const int ShownCharacters = 40;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Refuses an unreadable file, an unknown setting and a value out of bounds with a sentence.</summary>
    /// <param name="onlyCorpusFile">The one file that a recipe from somewhere else may name; null for any. Where such a recipe lies is nobody's business, so that it is named without its folder.</param>
    /// <param name="mayLackText">Where that one file is not there, the recipe keeps the id of its text, which may be added later.</param>
    public static CommandRecipe Read(string path, string? onlyCorpusFile = null, bool mayLackText = false)
    {
        var name = onlyCorpusFile is null ? path : Path.GetFileName(path);
        var recipe = Parse(ReadFile(() => File.ReadAllText(path), $"The recipe {name} can't be read", onlyCorpusFile is null), name);
        if (recipe.Command.CorpusFile is { } file && onlyCorpusFile is not null && file != onlyCorpusFile)
        {
            throw new PlaygroundException($"The recipe trains on the file “{file}”; in a zip it can be only {onlyCorpusFile}.");
        }

        var lacksText = mayLackText && recipe.Run.CorpusId is not null && onlyCorpusFile is not null && !File.Exists(Path.Combine(Path.GetDirectoryName(path)!, onlyCorpusFile));
        recipe = lacksText ? recipe : recipe.WithText(name, Path.GetDirectoryName(Path.GetFullPath(path))!, onlyCorpusFile is null);
        recipe = onlyCorpusFile is null ? recipe : recipe.WithoutOpenSentences();
        if (onlyCorpusFile is null)
        {
            RecipeRules.Check(recipe.Run);
        }
        else
        {
            RecipeRules.CheckSettings(recipe.Run); // it was trained elsewhere; nothing is here
        }

        return recipe;
    }

    /// <param name="isOwn">Whether the reader's own machine is told of, whose words for the trouble may help them.</param>
    private static string ReadFile(Func<string> read, string sentence, bool isOwn)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PlaygroundException($"{sentence}: there is no such file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlaygroundException(isOwn ? $"{sentence}: {e.Message}" : $"{sentence}.", e);
        }
    }

    private static CommandRecipe Parse(string text, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            var json = document.RootElement;
            if (Fault(json) is { } fault)
            {
                throw new PlaygroundException($"The recipe {name} {fault}");
            }

            return new CommandRecipe(json.Deserialize<RunRecipe>(JsonFault.Options)!, json.Deserialize<CommandSettings>(JsonFault.Options)!);
        }
        catch (JsonException e)
        {
            throw new PlaygroundException($"The recipe {name} can't be read: {JsonFault.PlaceOf(e)}.", e);
        }
        catch (InvalidOperationException e)
        {
            throw new PlaygroundException($"The recipe {name} can't be read: a name or a text in it is half a character.", e); // "\ud800" is legal JSON
        }
    }

    /// <summary>What keeps it from being a recipe, to go on after its name; a setting of either record is one.</summary>
    private static string? Fault(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return "can't be read: it is no JSON object with the settings of a run.";
        }

        var settings = new[] { typeof(RunRecipe), typeof(CommandSettings) }.SelectMany(JsonNames.Members).ToDictionary(JsonNames.Of, StringComparer.OrdinalIgnoreCase);
        foreach (var given in json.EnumerateObject())
        {
            if (!settings.TryGetValue(given.Name, out var setting))
            {
                return $"has a setting \"{(given.Name.Length > ShownCharacters ? $"{given.Name[..ShownCharacters]}…" : given.Name)}\", which does not exist.";
            }

            if (JsonFault.Of(given.Value, setting.PropertyType, JsonNames.Of(setting), what: "") is { } fault)
            {
                return $"can't be read: {fault}";
            }
        }

        return null;
    }

    // The id of a text of somebody's own means something only where that text is; its file is good everywhere.
    private CommandRecipe WithText(string name, string folder, bool isOwn) => Command.CorpusFile is not { } file
        ? this
        : Run.CorpusText is not null || (Run.CorpusId is { } id && !CorpusStore.IsOwn(id))
            ? throw new PlaygroundException("The recipe names a corpus file beside another text to train on; choose one.")
            : this with { Run = Run with { CorpusId = null, CorpusText = ReadFile(() => CorpusText.Read(Path.Combine(folder, file)), $"The recipe {name} trains on {file}, which can't be read", isOwn) } };

    // Earlier versions put sentences on a masked run's board that hide nothing, and exported them: no reason to refuse all the rest.
    private CommandRecipe WithoutOpenSentences() => Run is { Objective: Objective.Masked, Board: { } board }
        ? this with { Run = Run with { Board = [.. board.Where(sentence => sentence is not { Text: not null, HidesNothing: true })] } }
        : this;
}
