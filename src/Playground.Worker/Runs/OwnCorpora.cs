using Playground.Contracts;
using Playground.Worker.Corpora;

namespace Playground.Worker.Runs;

/// <summary>What may be done to a text of the user's own while there are runs on it.</summary>
public sealed class OwnCorpora(CorpusLibrary library, CorpusReports reports, Vocabularies vocabularies, TrainingRuns runs)
{
    private const int MostNamed = 3;

    public CorpusSummary Rename(string id, string? name) => library.Rename(id, name);

    /// <summary>Refuses while there are runs on the text: also those that have ended take it along, count on it and are begun again on it.</summary>
    public void Delete(string id)
    {
        var corpus = library.Find(id);
        var readers = runs.List().Where(run => run.Recipe.CorpusId == id).Select(run => run.Name).ToArray();
        if (readers.Length > 0 && corpus.Source != "bundled")
        {
            throw new RunStateException(
                $"{corpus.Name} is the text of {Listed(readers)}, whose export, baselines and copies need it; delete {(readers.Length == 1 ? "that run" : "those runs")} first.");
        }

        library.Delete(id);
        reports.Forget(id);
        vocabularies.Forget(corpus);
    }

    private static string Listed(string[] names)
    {
        string[] shown = names.Length <= MostNamed + 1 ? names : [.. names[..MostNamed], $"{names.Length - MostNamed} other runs"];
        return shown.Length == 1 ? shown[0] : $"{string.Join(", ", shown[..^1])} and {shown[^1]}";
    }
}
