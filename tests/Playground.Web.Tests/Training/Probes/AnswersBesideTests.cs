using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class AnswersBesideTests : TrainingPageTest
{
    private static readonly ProbeRequest Sentence = new("The cat sat on the mat.", [new(4, 7)]);

    private static readonly RunSummary Own = A.Run(RunStatus.Running, 40) with { Name = "15 %" };

    private static readonly RunSummary Other = A.Run(RunStatus.Running, 40) with { Id = "r2", ModelId = "runs/r2", Name = "30 %" };

    [Fact]
    public void Every_run_has_a_row_with_its_three_best_words_and_the_hidden_one()
    {
        Answer(40, 0.25);
        var table = Drawn(Other, own: Placed(40, 0.5));
        Assert.Equal("Hidden: “cat”", table.Find("caption").TextContent);
        Assert.Equal(["15 %", "30 %"], table.FindAll("tbody th a").Select(name => name.TextContent));
        table.WaitForAssertion(() => Assert.Equal(["dog30.0 %", "bird10.0 %", "", "rank 325.0 %"], Cells(table, 1)));
        Assert.Equal(["dog30.0 %", "bird10.0 %", "", "rank 350.0 %"], Cells(table, 0));
        Assert.Equal(("runs/r2", Sentence.Text), (_worker.Filled.Single().ModelId, _worker.Filled.Single().Text));
    }

    [Fact]
    public void A_run_that_answers_the_sentence_by_itself_is_not_asked()
    {
        var table = Drawn(Other with { Step = 0, Asked = Sentence });
        Assert.Contains("It answers within a few steps", Cells(table, 1).Single(), StringComparison.Ordinal);
        Tell(table, Other with { Step = 41, Asked = Sentence }, A.Probe(41, truth: 0.125));
        Tell(table, Other with { Step = 42, Asked = Sentence }, null);
        Assert.Equal("rank 312.5 %", Cells(table, 1)[^1]);
        Assert.Equal("step 41", table.FindAll(".tr-beside-step")[1].TextContent);
        Assert.Empty(_worker.Filled);
    }

    [Fact]
    public void A_run_that_answers_another_sentence_is_asked_again_only_every_two_seconds_while_it_learns()
    {
        Answer(40, 0.25);
        var table = Drawn(Other);
        Tell(table, Other with { Step = 60 }, null);
        Assert.Single(_worker.Filled);
        ((CrankedTime)Services.GetRequiredService<TimeProvider>()).Pass(RunBeside.Every);
        Answer(61, 0.5);
        Tell(table, Other with { Step = 61 }, null);
        Assert.Equal("rank 350.0 %", Cells(table, 1)[^1]);
        Assert.Equal(2, _worker.Filled.Count);
    }

    [Fact]
    public void A_run_that_has_ended_is_asked_once_more_at_its_last_step_and_then_no_more()
    {
        Answer(40, 0.25);
        var table = Drawn(Other);
        Answer(80, 0.75);
        Tell(table, Other with { Status = RunStatus.Completed, Step = 80 }, null);
        Tell(table, Other with { Status = RunStatus.Completed, Step = 80 }, null);
        Assert.Equal("rank 375.0 %", Cells(table, 1)[^1]);
        Assert.Equal(2, _worker.Filled.Count);
    }

    [Fact]
    public void Another_sentence_is_asked_at_once_and_until_then_nothing_is_said_of_the_one_before()
    {
        Answer(40, 0.25);
        var table = Drawn(Other);
        var held = new TaskCompletionSource<MaskAnswer>();
        _worker.Fillings.Enqueue(held.Task);
        table.Render(p => p.Add(t => t.Sentence, new("The cow sat on the mat.", [new(4, 7)])));
        Assert.Equal("Hidden: “cow”", table.Find("caption").TextContent);
        Assert.Equal([["Asking the model…"], ["Asking the model…"]], new[] { Cells(table, 0), Cells(table, 1) });
        table.InvokeAsync(() => held.SetResult(A.Probe(40, truth: 0.5).Mask!));
        table.WaitForAssertion(() => Assert.Equal("rank 350.0 %", Cells(table, 1)[^1]));
    }

    [Fact]
    public async Task Where_the_run_on_screen_refuses_a_sentence_it_says_why_and_the_others_numbers_stand_under_the_word_of_that_sentence()
    {
        const string No = "The text has more than 32 pieces.";
        _worker.Run = Own;
        Answer(40, 0.25);
        var draft = new ProbeDraft();
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1").Add(v => v.Known, Own).Add(v => v.Probe, draft).Add(v => v.Board, new ProbeDraft()).Add(v => v.Compared, [Other]));
        var panel = view.FindComponent<ProbePanel>();
        panel.Render(p => p.Add(c => c.Answer, A.Probe(40, 0.5)));
        var table = view.FindComponent<AnswersBeside>();
        table.WaitForAssertion(() => Assert.Equal(("rank 350.0 %", "rank 325.0 %"), (Cells(table, 0)[^1], Cells(table, 1)[^1])));
        _worker.Refusal = new WorkerRefusedException(No);
        Answer(40, 0.125);
        await panel.FindComponent<SentenceEditor>().InvokeAsync(() => panel.FindComponent<SentenceEditor>().Instance.TextChanged.InvokeAsync("The cow sat on the mat."));
        table.WaitForAssertion(() => Assert.Equal([No], Cells(table, 0)));
        table.WaitForAssertion(() => Assert.Equal("rank 312.5 %", Cells(table, 1)[^1]));
        Assert.Equal("Hidden: “cow”", table.Find("caption").TextContent);
    }

    [Fact]
    public void What_a_run_says_no_to_stands_in_its_row()
    {
        _worker.Fillings.Enqueue(Task.FromException<MaskAnswer>(new WorkerRefusedException("The text has more than 32 pieces.")));
        var table = Drawn(Other with { Status = RunStatus.Completed });
        table.WaitForAssertion(() => Assert.Equal(["The text has more than 32 pieces."], Cells(table, 1)));
        Assert.Equal("rank 350.0 %", Cells(table, 0)[^1]);
    }

    [Fact]
    public void Back_in_time_the_others_answer_as_at_their_own_moments_nearest_to_the_one_on_screen()
    {
        _worker.Snapshots.AddRange([new(0, "runs/r2@0", 1000), new(32, "runs/r2@32", 1000)]);
        Answer(40, 0.25);
        var table = Drawn(Other);
        Answer(32, 0.125);
        table.Render(p => p.Add(t => t.Moment, 30).Add(t => t.Own, Placed(30, 0.01)));
        table.WaitForAssertion(() => Assert.Equal(("step 32", "rank 312.5 %"), (table.FindAll(".tr-beside-step")[1].TextContent, Cells(table, 1)[^1])));
        Assert.Equal(("step 30", "rank 31.0 %"), (table.FindAll(".tr-beside-step")[0].TextContent, Cells(table, 0)[^1]));
        Assert.Equal("runs/r2@32", _worker.Filled[^1].ModelId);
    }

    [Fact]
    public void A_causal_model_is_asked_for_the_next_word_alone_now_and_back_in_time_since_no_more_of_it_is_shown()
    {
        var begun = new ProbeRequest("The cat sat on the", []);
        _worker.Snapshots.Add(new(32, "runs/r2@32", 1000));
        _worker.NextWords.Enqueue(Task.FromResult(Next(40)));
        _worker.NextWords.Enqueue(Task.FromResult(Next(32)));
        var table = Render<AnswersBeside>(p => p.Add(t => t.Run, Own).Add(t => t.Runs, [Other with { Recipe = Other.Recipe with { Objective = Objective.Causal } }]).Add(t => t.Sentence, begun));
        table.WaitForAssertion(() => Assert.Equal("step 40", table.FindAll(".tr-beside-step")[1].TextContent));
        table.Render(p => p.Add(t => t.Moment, 30));
        table.WaitForAssertion(() => Assert.Equal("step 32", table.FindAll(".tr-beside-step")[1].TextContent));
        Assert.Equal([begun.Text, begun.Text], _worker.NextAsked);
        Assert.Empty(_worker.Readers);

        NextWordAnswer Next(int step) => new("runs/r2", [], [new(A.Candidate(1, "mat", 0.5, 1), 0.5)], 0.5, 0.5, begun.Text.Length, 0, "float32", step);
    }

    [Fact]
    public void Only_runs_of_the_same_kind_are_asked()
    {
        Answer(40, 0.25);
        _worker.Run = Own;
        var (masked, causal) = (Other with { Name = "Masked" }, Other with { Id = "r3", Name = "Causal", Recipe = Other.Recipe with { Objective = Objective.Causal } });
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1").Add(v => v.Known, Own).Add(v => v.Probe, new ProbeDraft()).Add(v => v.Board, new ProbeDraft()).Add(v => v.Compared, [masked, causal]));
        view.WaitForAssertion(() => Assert.Equal(["15 %", "Masked"], view.FindAll(".tr-beside tbody th a").Select(name => name.TextContent)));
    }

    private IRenderedComponent<AnswersBeside> Drawn(RunSummary other, PastAnswer? own = null) => Render<AnswersBeside>(p => p
        .Add(t => t.Run, Own)
        .Add(t => t.Own, own ?? Placed(40, 0.5))
        .Add(t => t.Runs, [other])
        .Add(t => t.Sentence, Sentence));

    private void Answer(int step, double truth) => _worker.Fillings.Enqueue(Task.FromResult(A.Probe(step, truth).Mask!));

    private static PastAnswer Placed(int step, double truth) => new(step, ProbePlace.Of(A.Probe(step, truth), Sentence.Text), false, Asked: Sentence);

    private static void Tell(IRenderedComponent<AnswersBeside> table, RunSummary run, ProbeAnswer? probe) =>
        table.InvokeAsync(() => table.Instance.Take(run.Id, new([], run, null, probe, null)));

    private static List<string> Cells(IRenderedComponent<AnswersBeside> table, int row) =>
        [.. table.FindAll("tbody")[row].QuerySelectorAll("td").Select(cell => string.Concat(cell.TextContent.Split('\n').Select(line => line.Trim())))];
}
