using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Workers;

namespace Playground.Web.Mask;

/// <summary>
/// Answers for one sentence, kept as long as model and text stay the same. When nothing happens for a moment it asks, in the
/// background, what every possible next click would ask, so that the click finds its answer here.
/// </summary>
public sealed class MaskAnswers(IWorkerClient worker, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    // The worker lets few guesses wait at a time; and no more than a screenful of words.
    private const int AtOnce = 4, MostWords = 48;

    private readonly Dictionary<string, MaskAnswer> _known = [];
    private (string Model, string Text) _about;
    private CancellationTokenSource? _guessing;

    public async Task<MaskAnswer> Ask(FillMaskRequest question, CancellationToken ct)
    {
        StopGuessing();
        About(question);
        if (_known.TryGetValue(Key(question), out var known))
        {
            return known;
        }

        var answer = await worker.FillMask(question, ct);
        Keep(question, answer);
        return answer;
    }

    /// <summary>Asks ahead for one click more than <paramref name="now"/>. Not for models in training, whose answers change.</summary>
    public async Task GuessAhead(FillMaskRequest now, IReadOnlyList<Word> words)
    {
        StopGuessing();
        About(now);
        var guessing = _guessing = new CancellationTokenSource();
        var token = guessing.Token;
        await Task.Delay(Idle, time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var writtenMasks = words.Any(w => w.IsWrittenMask);
        var guesses = words.Where(w => !w.IsWrittenMask).Take(MostWords)
            .Select(w => now with { Masked = now.Masked.Toggle(w), Background = true })
            .Where(q => (q.Masked.Count > 0 || writtenMasks) && !_known.ContainsKey(Key(q)));
        foreach (var batch in guesses.Chunk(AtOnce))
        {
            if (token.IsCancellationRequested)
            {
                return;
            }

            if (!(await Task.WhenAll(batch.Select(q => Guess(q, token)))).Contains(true))
            {
                return; // a sentence that is refused once is refused every time
            }
        }
    }

    /// <summary>A model of this name may be another one now.</summary>
    public void Forget() => _known.Clear();

    public void Dispose() => StopGuessing();

    private async Task<bool> Guess(FillMaskRequest question, CancellationToken ct)
    {
        try
        {
            Keep(question, await worker.FillMask(question, ct));
            return true;
        }
        catch (Exception e) when (e is OperationCanceledException or WorkerRefusedException or WorkerAwayException)
        {
            return false; // costs nothing: the click asks again, and shows what is wrong
        }
    }

    private void StopGuessing()
    {
        _guessing?.Cancel();
        _guessing?.Dispose();
        _guessing = null;
    }

    private void About(FillMaskRequest question)
    {
        if (_about != (question.ModelId, question.Text))
        {
            _about = (question.ModelId, question.Text);
            _known.Clear();
        }
    }

    private void Keep(FillMaskRequest question, MaskAnswer answer)
    {
        // A step means that the model is learning: its next answer will differ.
        if (answer.Step is null && _about == (question.ModelId, question.Text))
        {
            _known[Key(question)] = answer;
        }
    }

    private static string Key(FillMaskRequest question) =>
        FormattableString.Invariant($"{question.TopK}:") + string.Join(',', question.Masked.Select(m => FormattableString.Invariant($"{m.Start}-{m.End}")));
}
