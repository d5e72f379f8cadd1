using System.Text.Json;
using Playground.Contracts;
using Playground.Transformers;

namespace Playground.Worker.Catalogue;

/// <summary>What lies beside a model's weights for people to read: its card (README.md) and its cloze results.</summary>
public sealed class ModelPages(IModelHost models, ModelFolders folders)
{
    private const int MostLines = 400;
    private const int LongestLine = 500;
    private const long LargestResult = 256 * 1024;

    /// <exception cref="UnknownModelException">No model has that id.</exception>
    /// <exception cref="Runs.RunStateException">It is a run's, which has none to ask just now.</exception>
    public async Task<ModelDetails> Read(string id, CancellationToken cancellation)
    {
        var model = await models.Describe(id, cancellation);
        return folders.Scan().FirstOrDefault(folder => folder.Id == id) is { } found
            ? new(model, Facts(Card(found.Path)), Weaknesses(Card(found.Path)), Cloze(found))
            : new(model, [], [], null); // a run's own, still in training
    }

    /// <summary>The list above the first heading or code block: <c>- Seed: 1</c>.</summary>
    private static IReadOnlyList<ModelFact> Facts(IEnumerable<string> card) =>
    [
        .. from line in card.TakeWhile(line => !line.StartsWith("##", StringComparison.Ordinal) && !line.StartsWith("```", StringComparison.Ordinal))
           where line.StartsWith("- ", StringComparison.Ordinal)
           let colon = line.IndexOf(": ", StringComparison.Ordinal)
           where colon > 2
           select new ModelFact(line[2..colon], line[(colon + 2)..]),
    ];

    private static IReadOnlyList<string> Weaknesses(IEnumerable<string> card) =>
    [
        .. card.SkipWhile(line => line != "## Known weaknesses").Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line[2..]),
    ];

    private static IReadOnlyList<string> Card(string folder)
    {
        var card = Path.Combine(folder, "README.md");
        return File.Exists(card) ? [.. File.ReadLines(card).Take(MostLines).Where(line => line.Length <= LongestLine)] : [];
    }

    private static ClozeResult? Cloze(FoundFolder found)
    {
        var file = new FileInfo(Path.Combine(found.Path, ClozeResult.FileName));
        if (!file.Exists)
        {
            return null;
        }

        try
        {
            return file.Length <= LargestResult
                ? JsonSerializer.Deserialize<ClozeResult>(File.ReadAllText(file.FullName), JsonSerializerOptions.Web)
                : throw new PlaygroundException($"{ClozeResult.FileName} of {found.Id} has {file.Length} bytes; the limit is {LargestResult}.");
        }
        catch (JsonException e)
        {
            throw new PlaygroundException($"{ClozeResult.FileName} of {found.Id} is not what the cloze benchmark writes: {e.Message}", e);
        }
    }
}
