using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Corpora;

namespace Playground.Worker.Runs;

/// <summary>What may be done to a text of the user's own while runs read it.</summary>
public sealed class OwnCorpora(CorpusLibrary library, CorpusReports reports, Vocabularies vocabularies, TrainingRuns runs)
{
    public CorpusSummary Rename(string id, string? name) => library.Rename(id, name);

    /// <summary>Refuses while a run that has not ended needs the text.</summary>
    public void Delete(string id)
    {
        var corpus = library.Find(id);
        if (runs.List().FirstOrDefault(run => run.Recipe.CorpusId == id && !RunState.IsEnd(run.Status)) is { } reader)
        {
            throw new PlaygroundException($"{corpus.Name} is needed by {reader.Name}, which is {reader.Status.ToString().ToLowerInvariant()}; stop that run first.");
        }

        library.Delete(id);
        reports.Forget(id);
        vocabularies.Forget(corpus);
    }
}
