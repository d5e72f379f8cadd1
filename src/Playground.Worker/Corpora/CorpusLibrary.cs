using System.Collections.Concurrent;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Storage;

namespace Playground.Worker.Corpora;

/// <summary>All texts to train on: bundled, pasted and uploaded.</summary>
public sealed class CorpusLibrary(IEnumerable<IBundledCorpus> bundled, CorpusStore store)
{
    private readonly Dictionary<string, IBundledCorpus> bundled = bundled.ToDictionary(corpus => corpus.Id);
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<string>>> bundledLines = new();
    private readonly ConcurrentDictionary<string, CorpusSummary> bundledSummaries = new();

    public IReadOnlyList<CorpusSummary> List() => [.. bundled.Keys.Select(SummaryOfBundled), .. store.ReadAll()];

    public CorpusSummary Find(string id) =>
        bundled.ContainsKey(id) ? SummaryOfBundled(id) : store.ReadAll().FirstOrDefault(corpus => corpus.Id == id) ?? throw new UnknownCorpusException(id);

    public IReadOnlyList<string> Lines(string id) =>
        bundled.ContainsKey(id) ? LinesOfBundled(id) : CorpusText.Lines(store.ReadText(Find(id)));

    /// <summary>The stored text of a corpus that is the user's own; null for a bundled one, and for one that is not here.</summary>
    public string? OwnText(string id) => store.ReadAll().FirstOrDefault(corpus => corpus.Id == id) is { } own ? store.ReadText(own) : null;

    /// <summary>SHA-256 of the user's text as it was given; of a bundled corpus, of its lines, each with a line feed.</summary>
    public string Hash(string id) => CorpusText.Hash(OwnText(id) ?? CorpusText.OfLines(Lines(id)));

    /// <summary>Stores a text. Refuses an empty or too large one with a sentence.</summary>
    /// <param name="source"><c>pasted</c> or <c>uploaded</c>.</param>
    public async Task<CorpusSummary> Add(string? name, string source, string text, CancellationToken cancellation)
    {
        CorpusText.CheckSize(text);
        var lines = CorpusText.Lines(text);
        if (lines.Count == 0)
        {
            throw new PlaygroundException("The text is empty; there is nothing to train on.");
        }

        var shortened = string.IsNullOrWhiteSpace(name) ? $"{source} text" : name.Trim();
        var summary = CorpusText.Summarise(CorpusStore.NewId(), shortened[..Math.Min(shortened.Length, 80)], source, "the user's own", lines);
        await store.Add(summary, text, cancellation);
        return summary;
    }

    private CorpusSummary SummaryOfBundled(string id) => bundledSummaries.GetOrAdd(id, _ =>
        CorpusText.Summarise(id, bundled[id].Name, "bundled", bundled[id].Licence, LinesOfBundled(id)));

    private IReadOnlyList<string> LinesOfBundled(string id) =>
        bundledLines.GetOrAdd(id, _ => new Lazy<IReadOnlyList<string>>(() => [.. bundled[id].Lines()])).Value;
}

/// <summary>No corpus has that id.</summary>
public sealed class UnknownCorpusException(string id) : PlaygroundException($"Corpus {id} does not exist.");
