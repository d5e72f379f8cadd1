using System.Runtime.CompilerServices;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Inference;
using Playground.Worker.Catalogue;
using Playground.Worker.Runs;

namespace Playground.Worker.Snapshots;

/// <summary>
/// The boards of all runs: a sentence's curves are what the run's moments answer to it, so that a sentence that comes late
/// has the same curves as one that was there from the beginning. Moments are asked behind everyone else's questions.
/// </summary>
public sealed class ProbeBoards(TrainingRuns runs, SnapshotStore store, SnapshotModels models, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(400);

    private readonly SemaphoreSlim asking = new(1); // guesses give up their places to newer ones: the boards ask one at a time

    public RunSummary Set(string runId, IReadOnlyList<ProbeRequest> sentences)
    {
        runs.Find(runId).SetBoard(sentences);
        return runs.Get(runId);
    }

    /// <summary>The curves, again whenever more moments have answered; ends with the run. Refuses a run that does not exist at once.</summary>
    public IAsyncEnumerable<BoardCurves> Watch(string runId, ProbeRequest probe, CancellationToken cancellation)
    {
        RecipeRules.CheckBoard([probe]);
        return Read(runs.Find(runId), probe, cancellation);
    }

    /// <summary>The curves over all moments that are kept by now.</summary>
    public async Task<BoardCurves> Now(string runId, ProbeRequest probe, CancellationToken cancellation)
    {
        if (store.List(runId).Snapshots.Count > 0)
        {
            await foreach (var curves in Watch(runId, probe, cancellation))
            {
                if (curves.Waiting == 0)
                {
                    return curves;
                }
            }
        }

        return new BoardCurves([], 0, []);
    }

    public void Dispose() => asking.Dispose();

    private async IAsyncEnumerable<BoardCurves> Read(Run run, ProbeRequest probe, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var answers = new SortedDictionary<int, float[][]>();
        while (true)
        {
            var news = run.State.News.Next;                       // before looking, so that nothing is missed
            var hasEnded = RunState.IsEnd(run.State.Status);      // before listing: all moments are kept before the end is
            var kept = store.List(run.Id).Snapshots.Select(snapshot => snapshot.Step).ToHashSet();
            foreach (var thinnedOut in answers.Keys.Where(step => !kept.Contains(step)).ToArray())
            {
                answers.Remove(thinnedOut);
            }

            var missing = kept.Except(answers.Keys).OrderDescending().ToArray(); // the newest first: it decides which words are followed
            var shown = time.GetTimestamp();
            for (var i = 0; i < missing.Length; i++)
            {
                var (question, refusal) = await Answer(new SnapshotId(run.Id, missing[i]), probe, answers, cancellation);
                if (refusal is not null)
                {
                    yield return new BoardCurves([], 0, [], refusal);
                    yield break; // it can't be asked of any other moment either
                }

                var waiting = missing.Length - 1 - i;
                if (question is not null && (waiting == 0 || i == 0 || time.GetElapsedTime(shown) >= ShowEvery))
                {
                    shown = time.GetTimestamp();
                    yield return new BoardCurves([.. answers.Keys], waiting, question.Curves(answers));
                }
            }

            if (missing.Length > 0)
            {
                continue; // more may have come meanwhile
            }

            if (hasEnded)
            {
                yield break;
            }

            await news.WaitAsync(cancellation);
        }
    }

    /// <summary>Adds the moment's answer; null for one that was thinned out meanwhile; or the sentence why there is none.</summary>
    private async Task<(BoardQuestion? Question, string? Refusal)> Answer(SnapshotId id, ProbeRequest probe, SortedDictionary<int, float[][]> answers, CancellationToken cancellation)
    {
        await asking.WaitAsync(cancellation);
        try
        {
            while (models.Find(id.ToString()) is { } model)
            {
                try
                {
                    var question = BoardQuestion.Ask(model, probe);
                    var logits = await model.Logits(question.Query, background: true, cancellation);
                    foreach (var row in logits)
                    {
                        _ = new Distribution(row); // refuses what is no number
                    }

                    answers[id.Step] = logits;
                    return (question, null);
                }
                catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
                {
                    // gave up its place to a newer guess: asked again
                }
            }

            return (null, null);
        }
        catch (UnknownModelException)
        {
            return (null, null); // thinned out between being found and being read
        }
        catch (PlaygroundException e)
        {
            return (null, e.Message);
        }
        finally
        {
            asking.Release();
        }
    }
}
