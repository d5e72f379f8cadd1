using System.Collections.Concurrent;
using System.Text.Json;
using Playground.Contracts;
using Playground.Worker.Storage;

namespace Playground.Worker.Corpora;

/// <summary>Corpora looked at closely. Each is counted once; own texts keep the result beside them.</summary>
public sealed class CorpusReports(CorpusLibrary library, CorpusStore store, Vocabularies vocabularies, TextThread texts)
{
    private const int VocabularySize = 2_000; // as a run has it that is not told otherwise
    private readonly ConcurrentDictionary<string, CorpusReport> known = new();

    public async Task<CorpusReport> Get(string id, CancellationToken cancellation)
    {
        var corpus = library.Find(id);
        return (known.GetValueOrDefault(id) ?? await texts.Run(() => Find(corpus, cancellation), cancellation)) with { Corpus = corpus };
    }

    public async Task<CorpusSplit> Split(string id, double share, CancellationToken cancellation)
    {
        library.Find(id);
        return await Task.Run(() => CorpusSplits.Of(library.Lines(id), share, new RunRecipe().ContextLength), cancellation);
    }

    public void Forget(string id) => known.TryRemove(id, out _);

    /// <summary>Another caller may have had it counted meanwhile.</summary>
    private CorpusReport Find(CorpusSummary corpus, CancellationToken cancellation)
    {
        if (known.TryGetValue(corpus.Id, out var report))
        {
            return report;
        }

        var file = corpus.Source == "bundled" ? null : store.ReportOf(corpus.Id);
        report = Read(file) ?? Count(corpus, cancellation);
        if (file is not null && !File.Exists(file))
        {
            File.WriteAllText($"{file}.new", JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
            File.Move($"{file}.new", file, overwrite: true);
        }

        return known[corpus.Id] = report;
    }

    private static CorpusReport? Read(string? file)
    {
        try
        {
            return file is not null && File.Exists(file) ? JsonSerializer.Deserialize<CorpusReport>(File.ReadAllText(file), JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            File.Delete(file!); // it can be counted again
            return null;
        }
    }

    private CorpusReport Count(CorpusSummary corpus, CancellationToken cancellation)
    {
        var counting = CorpusCounting.Of(library.Text(corpus.Id), cancellation);
        var lines = library.Lines(corpus.Id);
        return new CorpusReport(
            corpus,
            counting.Bytes,
            counting.Sha256,
            counting.DifferentWords,
            counting.WordsOnce,
            counting.DifferentCharacters,
            counting.FrequentWords,
            counting.FrequentCharacters,
            vocabularies.CountPieces(corpus.Id, TokenizerKind.WordPiece, VocabularySize, cancellation),
            CorpusSplits.Of(lines, new RunRecipe().ValidationShare, new RunRecipe().ContextLength));
    }
}
