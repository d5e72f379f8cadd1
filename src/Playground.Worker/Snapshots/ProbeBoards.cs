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
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(1); // as everyone is told whom a busy worker refuses

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
        var run = runs.Find(runId);
        var recipe = run.State.Summary.Recipe;
        RecipeRules.CheckGaps(recipe, [probe], recipe.Board);
        return Read(run, probe, cancellation);
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

    /// <summary>What came of asking one moment; nothing of one that was thinned out meanwhile.</summary>
    /// <param name="Refusal">Why no moment can be asked this.</param>
    /// <param name="Broken">Why this one can't answer.</param>
    private sealed record Asked(BoardQuestion? Question = null, string? Refusal = null, string? Broken = null);

    private async IAsyncEnumerable<BoardCurves> Read(Run run, ProbeRequest probe, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var answers = new SortedDictionary<int, float[][]>();
        var broken = new Dictionary<int, string>();
        BoardQuestion? question = null;
        while (true)
        {
            var news = run.State.News.Next;                       // before looking, so that nothing is missed
            var hasEnded = RunState.IsEnd(run.State.Status);      // before listing: all moments are kept before the end is
            var kept = store.List(run.Id).Snapshots.Select(snapshot => snapshot.Step).ToHashSet();
            foreach (var thinnedOut in answers.Keys.Where(step => !kept.Contains(step)).ToArray())
            {
                answers.Remove(thinnedOut);
            }

            var missing = kept.Except(answers.Keys).Except(broken.Keys).OrderDescending().ToArray(); // the newest first: it decides which words are followed
            var shown = time.GetTimestamp();
            for (var i = 0; i < missing.Length; i++)
            {
                var asked = await Answer(new SnapshotId(run.Id, missing[i]), probe, answers, cancellation);
                if (asked.Refusal is not null)
                {
                    yield return new BoardCurves([], 0, [], asked.Refusal);
                    yield break; // it can't be asked of any other moment either
                }

                if (asked.Broken is not null)
                {
                    broken[missing[i]] = asked.Broken;
                }

                question = asked.Question ?? question;
                var waiting = missing.Length - 1 - i;
                if (answers.Count > 0 && (waiting == 0 || i == 0 || time.GetElapsedTime(shown) >= ShowEvery))
                {
                    shown = time.GetTimestamp();
                    yield return new BoardCurves([.. answers.Keys], waiting, question!.Curves(answers));
                }
                else if (waiting == 0 && answers.Count == 0 && broken.Count > 0)
                {
                    yield return new BoardCurves([], 0, [], broken.Values.First());
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

    /// <summary>Adds the moment's answer.</summary>
    private async Task<Asked> Answer(SnapshotId id, ProbeRequest probe, SortedDictionary<int, float[][]> answers, CancellationToken cancellation)
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
                    return new Asked(question);
                }
                catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
                {
                    // gave up its place to a newer guess: asked again
                }
                catch (OverloadedException)
                {
                    await Task.Delay(AskAgainAfter, time, cancellation); // the other boards wait with it: they would be refused, too
                }
                catch (BrokenModelException e)
                {
                    return new Asked(Broken: e.Message);
                }
            }

            return new Asked();
        }
        catch (UnknownModelException)
        {
            return new Asked(); // thinned out between being found and being read
        }
        catch (PlaygroundException e)
        {
            return new Asked(Refusal: e.Message);
        }
        finally
        {
            asking.Release();
        }
    }
}
