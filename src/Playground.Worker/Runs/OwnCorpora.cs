using Playground.Contracts;
using Playground.Worker.Corpora;

namespace Playground.Worker.Runs;

/// <summary>What may be done to a text of the user's own while there are runs on it.</summary>
public sealed class OwnCorpora(CorpusLibrary library, CorpusReports reports, Vocabularies vocabularies, TrainingRuns runs, RunDeletion deletion, RunTexts texts)
{
    private const int MostNamed = 3;

    public Task<CorpusSummary> Rename(string id, string? name, CancellationToken cancellation) => library.Rename(id, name, cancellation);

    /// <summary>
    /// Refuses while there are runs on the text: also those that have ended take it along, count on it and are begun again on
    /// it, and one that was deleted does so when it is brought back.
    /// </summary>
    public async Task Delete(string id, CancellationToken cancellation)
    {
        var corpus = library.Find(id);
        await texts.Holding(
            () =>
            {
                if (corpus.Source != "bundled")
                {
                    RefuseNeeded(corpus);
                }

                library.Delete(id);
                return Task.FromResult(corpus);
            },
            cancellation);
        reports.Forget(id);
        vocabularies.Forget(corpus);
    }

    private void RefuseNeeded(CorpusSummary corpus)
    {
        if (On(corpus, runs.List()) is { Length: > 0 } readers)
        {
            throw new RunStateException(
                $"{corpus.Name} is the text of {Listed(readers)}, whose export, baselines and copies need it; delete {(readers.Length == 1 ? "that run" : "those runs")} first.");
        }

        if (On(corpus, deletion.List()) is { Length: > 0 } deleted)
        {
            var (which, gone) = deleted.Length == 1 ? ("which was", "it was deleted it is") : ("which were", "they were deleted they are");
            throw new RunStateException(
                $"{corpus.Name} is the text of {Listed(deleted)}, {which} deleted but can still be brought back; {Limits.DeletedRunDays} days after {gone} gone for good, and the text can be deleted.");
        }
    }

    private static string[] On(CorpusSummary corpus, IEnumerable<RunSummary> all) => [.. all.Where(run => run.Recipe.CorpusId == corpus.Id).Select(run => run.Name)];

    private static string Listed(string[] names)
    {
        string[] shown = names.Length <= MostNamed + 1 ? names : [.. names[..MostNamed], $"{names.Length - MostNamed} other runs"];
        return shown.Length == 1 ? shown[0] : $"{string.Join(", ", shown[..^1])} and {shown[^1]}";
    }
}
