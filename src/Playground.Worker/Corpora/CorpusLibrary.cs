using System.Collections.Concurrent;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Corpora;

/// <summary>All texts to train on: bundled, pasted and uploaded.</summary>
public sealed class CorpusLibrary(IEnumerable<IBundledCorpus> bundled, CorpusStore store) : IDisposable
{
    private readonly Dictionary<string, IBundledCorpus> bundled = bundled.ToDictionary(corpus => corpus.Id);
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<string>>> bundledLines = new();
    private readonly ConcurrentDictionary<string, CorpusSummary> bundledSummaries = new();
    private readonly ConcurrentDictionary<string, string> bundledVersions = new();
    private readonly SemaphoreSlim adding = new(1);

    public IReadOnlyList<CorpusSummary> List() => [.. bundled.Keys.Select(SummaryOfBundled), .. store.ReadAll()];

    public CorpusSummary Find(string id) =>
        bundled.ContainsKey(id) ? SummaryOfBundled(id) : store.ReadAll().FirstOrDefault(corpus => corpus.Id == id) ?? throw new UnknownCorpusException(id);

    public IReadOnlyList<string> Lines(string id) =>
        bundled.ContainsKey(id) ? LinesOfBundled(id) : CorpusText.Lines(store.ReadText(Find(id)));

    /// <summary>The lines that a run with this vocabulary learns from.</summary>
    public IReadOnlyList<string> Lines(string id, TokenizerKind kind) =>
        bundled.ContainsKey(id) ? LinesOfBundled(id) : CorpusText.LinesFor(kind, store.ReadText(Find(id)));

    /// <summary>The text as one, as it was stored; of a bundled one its lines, each with a line feed.</summary>
    public string Text(string id) => bundled.ContainsKey(id) ? CorpusText.OfLines(LinesOfBundled(id)) : store.ReadText(Find(id));

    /// <summary>Changes when the text does: a bundled one may be another in the next version of this program.</summary>
    public string Version(string id) => bundled.ContainsKey(id)
        ? bundledVersions.GetOrAdd(id, _ => $"{id}-{Hash(id)[..12]}")
        : Find(id).Id;

    /// <summary>Gives an own text another name. Refuses bundled texts, and names that are none or another text's, with a sentence.</summary>
    public async Task<CorpusSummary> Rename(string id, string? name, CancellationToken cancellation)
    {
        FindOwn(id, "renamed");
        var wanted = CorpusNames.Checked(name);
        await adding.WaitAsync(cancellation); // two that want it at once do not both get it
        try
        {
            var corpus = FindOwn(id, "renamed");
            if (!CorpusNames.Alike.Equals(corpus.Name, wanted) && Names(store.ReadAll()).FirstOrDefault(known => CorpusNames.Alike.Equals(known, wanted)) is { } taken)
            {
                throw new RunStateException($"Another text is called {taken}; choose a name that no other text has.");
            }

            var renamed = corpus with { Name = wanted };
            store.Update(renamed);
            return renamed;
        }
        finally
        {
            adding.Release();
        }
    }

    private IEnumerable<string> Names(IEnumerable<CorpusSummary> own) => bundled.Values.Select(corpus => corpus.Name).Concat(own.Select(corpus => corpus.Name));

    /// <summary>Forgets an own text. Whether somebody needs it is the caller's to know.</summary>
    public void Delete(string id) => store.Delete(FindOwn(id, "deleted"));

    private CorpusSummary FindOwn(string id, string done)
    {
        var corpus = Find(id);
        return corpus.Source != "bundled" ? corpus : throw new PlaygroundException($"{corpus.Name} comes with the program and can't be {done}.");
    }

    /// <summary>The stored text of a corpus that is the user's own; null for a bundled one, and for one that is not here.</summary>
    public string? OwnText(string id) => store.ReadAll().FirstOrDefault(corpus => corpus.Id == id) is { } own ? store.ReadText(own) : null;

    /// <summary>SHA-256 of <see cref="Text"/>: the one that its page and every model card say.</summary>
    public string Hash(string id) => CorpusText.Hash(Text(id));

    /// <summary>A text with that <see cref="Hash"/>, under whatever name and id; null where there is none.</summary>
    public CorpusSummary? FindByHash(string sha256, long characters) =>
        List().FirstOrDefault(corpus => corpus.Characters == characters && (corpus.Source == "bundled" ? Text(corpus.Id) : TextOrNull(corpus)) is { } text && CorpusText.Hash(text) == sha256);

    /// <summary>Stores a text; one that is there already, and is given no name of its own, only once. A name that another text has gets a number. Refuses an empty or too large one, and what is no text, with a sentence.</summary>
    /// <param name="name">Empty: the text's first words.</param>
    /// <param name="source"><c>pasted</c> or <c>uploaded</c>.</param>
    public async Task<CorpusSummary> Add(string? name, string source, string text, CancellationToken cancellation) => (await Keep(name, source, text, cancellation)).Corpus;

    /// <summary>A text that comes with something else: one that is here already is that one, under whatever name, also one of the bundled.</summary>
    /// <param name="name">What it is called where it is not here.</param>
    public async Task<(CorpusSummary Corpus, bool IsNew)> FindOrAdd(string name, string text, CancellationToken cancellation) =>
        SameBundled(text) is { } bundled ? (bundled, false) : await Keep(name, "uploaded", text, underAnyName: true, cancellation);

    /// <summary>As <see cref="Add"/>, which also says whether the text was not there before.</summary>
    public Task<(CorpusSummary Corpus, bool IsNew)> Keep(string? name, string source, string text, CancellationToken cancellation) =>
        Keep(name, source, text, underAnyName: string.IsNullOrWhiteSpace(name), cancellation);

    private async Task<(CorpusSummary Corpus, bool IsNew)> Keep(string? name, string source, string text, bool underAnyName, CancellationToken cancellation)
    {
        CorpusText.Check(text);
        var lines = CorpusText.Lines(text);
        if (lines.Count == 0)
        {
            throw new PlaygroundException("The text is empty; there is nothing to train on.");
        }

        var summary = CorpusText.Summarise(CorpusStore.NewId(), CorpusNames.OfNew(name, source, lines[0]), source, "the user's own", lines, text);
        await adding.WaitAsync(cancellation);
        try
        {
            // A whole class may bring the same text. One that is given a name of its own is wanted under it, or under it with a number where another text has it.
            var own = store.ReadAll();
            var (taken, called) = (Names(own).ToHashSet(CorpusNames.Alike), own.ToLookup(known => known.Name, CorpusNames.Alike));
            var names = CorpusNames.Numbered(summary.Name);
            var candidates = underAnyName ? own : names.TakeWhile(taken.Contains).SelectMany(held => called[held]);
            if (candidates.FirstOrDefault(known => IsSame(known, summary, text)) is { } same)
            {
                return (same, false);
            }

            summary = summary with { Name = names.First(free => !taken.Contains(free)) };
            await store.Add(summary, text, cancellation);
            return (summary, true);
        }
        finally
        {
            adding.Release();
        }
    }

    /// <summary>Whether a text of the user's own is this one, letter by letter.</summary>
    private bool IsSame(CorpusSummary known, CorpusSummary summary, string text) =>
        (known.Characters, known.Words, known.Lines) == (summary.Characters, summary.Words, summary.Lines) && TextOrNull(known) == text;

    private CorpusSummary? SameBundled(string text) => bundled.Keys.FirstOrDefault(id => Text(id) == text) is { } id ? SummaryOfBundled(id) : null;

    /// <summary>Null when it is deleted at this very moment.</summary>
    private string? TextOrNull(CorpusSummary corpus)
    {
        try
        {
            return store.ReadText(corpus);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public void Dispose() => adding.Dispose();

    private CorpusSummary SummaryOfBundled(string id) => bundledSummaries.GetOrAdd(id, _ =>
        CorpusText.Summarise(id, bundled[id].Name, "bundled", bundled[id].Licence, LinesOfBundled(id)));

    private IReadOnlyList<string> LinesOfBundled(string id) =>
        bundledLines.GetOrAdd(id, _ => new Lazy<IReadOnlyList<string>>(() => [.. bundled[id].Lines()])).Value;
}

/// <summary>No corpus has that id.</summary>
public sealed class UnknownCorpusException(string id) : PlaygroundException($"Corpus {id} does not exist.");
