using Playground.Web.Bench;
using Playground.Web.Tests.Fakes;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Bench;

public sealed class NewestQuestionTests : IDisposable
{
    private readonly FakeWorker _worker = new();
    private readonly NewestQuestion _question;
    private readonly List<string> _answers = [];
    private int _drawn;

    public NewestQuestionTests() => _question = new(_worker, () => _drawn++);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _question.Dispose();

    [Fact]
    public async Task An_older_answer_that_arrives_late_is_dropped()
    {
        var older = new TaskCompletionSource<string>();
        var first = _question.Ask(_ => older.Task, _answers.Add);
        await _question.Ask(_ => Task.FromResult("newer"), _answers.Add);
        older.SetResult("older");
        await first.WaitAsync(Ct);
        Assert.Equal(["newer"], _answers);
        Assert.Equal((false, false, null), (_question.IsAsking, _question.IsStale, _question.Refusal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_older_failure_says_nothing_over_the_newer_answer(bool away)
    {
        var older = new TaskCompletionSource<string>();
        var first = _question.Ask(_ => older.Task, _answers.Add);
        await _question.Ask(_ => Task.FromResult("newer"), _answers.Add);
        older.SetException(away ? Away() : new WorkerRefusedException("no"));
        await first.WaitAsync(Ct);
        Assert.Null(_question.Refusal);
        Assert.False(_question.IsStale);
    }

    [Fact]
    public async Task A_worker_that_is_back_before_its_failure_is_heard_of_is_asked_at_once()
    {
        var asked = 0;
        await _question.Ask(
            _ =>
            {
                if (++asked > 1)
                {
                    return Task.FromResult("answer");
                }

                _worker.Go(connected: false);
                _worker.Go(connected: true);
                return Task.FromException<string>(Away());
            },
            _answers.Add).WaitAsync(TimeSpan.FromSeconds(5), Ct);
        Assert.Equal(["answer"], _answers);
    }

    [Fact]
    public async Task While_the_worker_is_away_its_sentence_stands_there_and_is_drawn()
    {
        var away = true;
        var asking = _question.Ask(_ => away ? Task.FromException<string>(Away()) : Task.FromResult(_question.Refusal ?? "answer"), _answers.Add); // not while it is asked again
        Assert.Equal((true, true, 1), (_question.IsAsking, _question.IsStale, _drawn));
        Assert.StartsWith("The worker is restarting", _question.Refusal, StringComparison.Ordinal);
        _worker.Go(connected: false);
        Assert.Empty(_answers);
        away = false;
        _worker.Go(connected: true);
        await asking.WaitAsync(TimeSpan.FromSeconds(5), Ct);
        Assert.Equal(["answer"], _answers);
        Assert.Null(_question.Refusal);
    }

    [Fact]
    public async Task Whoever_asks_hears_whether_something_newer_was_asked_meanwhile()
    {
        var older = new TaskCompletionSource<string>();
        var first = _question.Ask(_ => older.Task, _answers.Add);
        Assert.True(await _question.Ask(_ => Task.FromException<string>(new WorkerRefusedException("no")), _answers.Add));
        Assert.Equal(("no", "no"), (_question.Refusal, _question.Objection));
        older.SetResult("older");
        Assert.False(await first.WaitAsync(Ct));
    }

    [Fact]
    public async Task What_the_worker_says_is_told_apart_from_its_being_away()
    {
        var asking = _question.Ask(_ => Task.FromException<string>(Away()), _answers.Add);
        Assert.Equal((true, null), (_question.IsAway, _question.Objection));
        _question.Clear();
        Assert.False(await asking.WaitAsync(TimeSpan.FromSeconds(5), Ct));
        Assert.Equal((false, false, null), (_question.IsAway, _question.IsStale, _question.Refusal));
        _question.Expect();
        Assert.True(_question.IsStale);
    }

    [Fact]
    public async Task A_question_that_its_predecessors_answer_asks_stays_the_newest()
    {
        var newer = new TaskCompletionSource<string>();
        Task<bool>? second = null;
        Assert.False(await _question.Ask(_ => Task.FromResult("first"), _ => second = _question.Ask(_ => newer.Task, _answers.Add)));
        Assert.Equal((true, true), (_question.IsAsking, _question.IsStale));
        newer.SetResult("second");
        Assert.True(await second!.WaitAsync(Ct));
        Assert.Equal(["second"], _answers);
    }

    [Fact]
    public async Task What_is_dropped_while_the_worker_is_away_is_not_asked_again()
    {
        var asked = 0;
        var asking = _question.Ask(
            _ =>
            {
                asked++;
                return Task.FromException<string>(Away());
            },
            _answers.Add);
        _question.Drop();
        _worker.Go(connected: true);
        await asking.WaitAsync(TimeSpan.FromSeconds(5), Ct);
        Assert.Equal((1, false, null), (asked, _question.IsAsking, _question.Refusal));
    }

    [Fact]
    public async Task A_part_whose_page_was_left_asks_nothing_more()
    {
        _question.Dispose();
        await _question.Ask(_ => Task.FromResult("answer"), _answers.Add);
        Assert.Empty(_answers);
    }

    private static WorkerAwayException Away() => new(new IOException("gone"));
}
