using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class ProbePanelTests : BunitContext
{
    private readonly ScriptedWorker _worker = new();
    private readonly ProbeDraft _draft = new();
    private readonly ManualTime _time = new();

    public ProbePanelTests()
    {
        Services.AddSingleton<AssetPaths>();
        Services.AddScoped<BrowserConnection>();
        Services.AddScoped<PageAddress>();
        Services.AddSingleton<IWorkerClient>(_worker);
        Services.AddSingleton<TimeProvider>(_time);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Every_answer_brings_the_bars_and_the_step_up_to_date()
    {
        var panel = Show(A.Probe(5, 0.05));
        Assert.Contains("step 5", panel.Find(".tr-step-badge").TextContent, StringComparison.Ordinal);
        Assert.Contains("5.0 %, rank 3", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal);
        Assert.Equal("Hidden: “cat” 5.0 %, rank 3", panel.Find("h3").TextContent); // as it is read aloud
        panel.Render(p => p.Add(c => c.Answer, A.Probe(10, 0.25)));
        Assert.Contains("25.0 %", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal);
        Assert.Contains("cat: from 5.0 % to 25.0 %", panel.Find(".tr-strip > svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_step_of_the_first_answer_comes_into_a_place_that_was_kept_for_it()
    {
        var panel = Render<ProbePanel>(p => p.Add(c => c.Draft, _draft).Add(c => c.Run, A.Run(RunStatus.Running, 5)));
        Assert.Equal("true", Assert.Single(panel.FindAll(".tr-head .tr-step-badge")).GetAttribute("aria-hidden"));
        panel.Render(p => p.Add(c => c.Answer, A.Probe(5, 0.05)));
        Assert.Equal("step 5", Assert.Single(panel.FindAll(".tr-head .tr-step-badge:not([aria-hidden])")).TextContent);
    }

    [Fact]
    public void Back_in_time_the_answer_of_that_moment_stands_in_place_of_the_newest_with_a_way_back_to_it()
    {
        var back = 0;
        var panel = Show(A.Probe(50, 0.25));
        panel.Render(p => p.Add(c => c.Moment, 5).Add(c => c.OnNow, () => back++));
        Assert.True(panel.FindComponent<CandidateBars>().Instance.Stale); // until that moment has answered

        panel.Render(p => p.Add(c => c.Past, new PastAnswer(5, ProbePlace.Of(A.Probe(5, 0.05), "The cat sat on the mat."), IsStale: false)));
        Assert.Contains("as at step 5", panel.Find(".tr-step-badge").TextContent, StringComparison.Ordinal);
        Assert.Contains("5.0 %, rank 3", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal);
        Assert.False(panel.FindComponent<CandidateBars>().Instance.Stale);
        panel.Find("button.tr-step-badge").Click();
        Assert.Equal(1, back);

        panel.Render(p => p.Add(c => c.Moment, null).Add(c => c.Past, null));
        Assert.Contains("25.0 %", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hiding_another_word_asks_the_run_at_once_and_dims_what_is_out_of_date()
    {
        var panel = Show(A.Probe(5, 0.05));
        await Hide(panel, new TextSpan(19, 22));
        panel.WaitForAssertion(() => Assert.Single(_worker.Probes));
        var probe = _worker.Probes[0];
        Assert.Equal(("The cat sat on the mat.", new TextSpan(19, 22)), (probe.Text, Assert.Single(probe.Masked)));
        Assert.True(panel.FindComponent<CandidateBars>().Instance.Stale);

        panel.Render(p => p.Add(c => c.Answer, A.Probe(10, 0.9))); // still about "cat"
        Assert.True(panel.FindComponent<CandidateBars>().Instance.Stale);
        panel.Render(p => p.Add(c => c.Answer, A.Probe(15, 0.4, 19, 22)));
        Assert.False(panel.FindComponent<CandidateBars>().Instance.Stale);
        Assert.Contains("Hidden: “mat”", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_causal_run_a_clicked_word_is_asked_for_and_what_follows_it_is_shown_as_unseen()
    {
        var panel = Show(null);
        panel.Render(p => p.Add(c => c.Objective, Objective.Causal));
        Assert.Contains("Click a word to ask for it", panel.Find(".pg-reading").TextContent, StringComparison.Ordinal);
        Assert.Equal(["The", "cat", "sat", "on", "the"], panel.FindAll(".pg-word").Select(word => word.TextContent.Trim()));
        await panel.FindAll(".pg-word")[1].ClickAsync(new());
        Assert.Equal(["sat", "on", "the"], panel.FindAll(".pg-word.pg-unseen").Select(word => word.TextContent.Trim()));
        Assert.Equal("?", panel.Find(".pg-word-hidden .pg-word-mask").TextContent);
        panel.WaitForAssertion(() => Assert.Single(_worker.Probes));
        await panel.FindAll(".pg-word")[2].ClickAsync(new()); // another one takes its place
        Assert.Equal(["on", "the"], panel.FindAll(".pg-word.pg-unseen").Select(word => word.TextContent.Trim()));
        panel.WaitForAssertion(() => Assert.Equal([new TextSpan(4, 7), new TextSpan(8, 11)], _worker.Probes.Select(probe => Assert.Single(probe.Masked))));

        panel.Render(p => p.Add(c => c.Answer, Said(5, 3, 7))); // still about "cat"
        Assert.Empty(panel.FindAll(".tr-truth"));
        panel.Render(p => p.Add(c => c.Answer, Said(6, 7, 11)));
        Assert.Equal("Hidden: “sat” 20.0 %, rank 2", panel.Find("h3").TextContent);
        await panel.FindAll(".pg-word")[2].ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Empty(_worker.Probes[^1].Masked));
        panel.Render(p => p.Add(c => c.Answer, Said(7, 7, 11)));
        Assert.True(panel.FindComponent<CandidateBars>().Instance.Stale);

        static ProbeAnswer Said(int step, int start, int end) =>
            new(step, null, new NextWordAnswer("runs/r1", [], [new(A.Candidate(1, " ran", 0.5, 1), 0.5)], 0.3, 0.5, start, 0, "float32", step, A.Candidate(2, " word", 0.2, 2), new TextSpan(start, end)), null);
    }

    [Fact]
    public async Task A_causal_runs_answer_shows_how_well_each_word_was_expected_now_or_then()
    {
        var panel = Show(null);
        Assert.Empty(panel.FindAll(".pg-reading")); // a masked model does not read from the left
        panel.Render(p => p.Add(c => c.Objective, Objective.Causal));
        Assert.Empty(panel.FindAll(".pg-word-read"));
        panel.Render(p => p.Add(c => c.Answer, Read(5, -1)));
        Assert.Contains("is 1.000", panel.Find(".pg-reading-numbers").TextContent, StringComparison.Ordinal);
        Assert.Single(panel.FindAll(".pg-word-read"));

        panel.Render(p => p.Add(c => c.Moment, 2));
        Assert.Empty(panel.FindAll(".pg-word-read")); // not yet known
        panel.Render(p => p.Add(c => c.Past, new PastAnswer(2, [], IsStale: false, Reading: new("The cat sat on the", Read(2, -6).Reading!))));
        Assert.Contains("is 6.000", panel.Find(".pg-reading-numbers").TextContent, StringComparison.Ordinal);
        panel.Render(p => p.Add(c => c.Moment, null));
        Assert.Contains("is 1.000", panel.Find(".pg-reading-numbers").TextContent, StringComparison.Ordinal);
        await panel.InvokeAsync(() => panel.FindComponent<SentenceEditor>().Instance.Typed("The dog", 1));
        Assert.Empty(panel.FindAll(".pg-word-read"));

        static ProbeAnswer Read(int step, double logProbability) => new(
            step, null, new NextWordAnswer("runs/r1", [], [new(A.Candidate(1, " mat", 0.5, 1), 0.5)], 0.5, 0.5, 18, 0, "float32", step), null,
            Reading: new("runs/r1", [new(3, 7, logProbability, 9)], 900, 0, step));
    }

    [Fact]
    public async Task With_nothing_hidden_it_says_what_to_do_and_asks_nothing()
    {
        var panel = Show(null);
        await Hide(panel);
        Assert.Empty(_worker.Probes);
        Assert.Contains("Click a word to hide it", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_made_while_the_worker_was_away_is_sent_when_it_is_back()
    {
        var panel = Show(null);
        _worker.Refusal = new WorkerAwayException(new IOException("gone"));
        await Hide(panel, new TextSpan(8, 11));
        panel.WaitForAssertion(() => Assert.Single(_worker.Probes));
        _worker.Refusal = null;
        await panel.InvokeAsync(() => _worker.Go(connected: true));
        panel.WaitForAssertion(() => Assert.Equal(2, _worker.Probes.Count));
        await panel.InvokeAsync(() => _worker.Go(connected: true)); // another one, which knows only what the run began with
        panel.WaitForAssertion(() => Assert.Equal(3, _worker.Probes.Count));
    }

    [Fact]
    public async Task While_the_worker_is_away_no_numbers_of_another_sentence_stand_below_this_one()
    {
        var panel = Show(A.Probe(5, 0.05));
        _worker.Refusal = new WorkerAwayException(new IOException("gone"));
        await Hide(panel, new TextSpan(19, 22));
        panel.WaitForAssertion(() => Assert.DoesNotContain("Hidden: “cat”", panel.Markup, StringComparison.Ordinal));
        Assert.Equal("The worker is restarting; this page goes on by itself in a moment.", panel.Find(".tr-note").TextContent);
        _worker.Refusal = null;
        await panel.InvokeAsync(() => _worker.Go(connected: true));
        panel.Render(p => p.Add(c => c.Answer, A.Probe(10, 0.4, 19, 22)));
        Assert.Contains("Hidden: “mat”", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_came_with_a_link_leaves_a_run_that_answers_another_one_alone_and_is_answered_by_its_model()
    {
        _draft.Take(new RunRecipe { CorpusId = "tales", Probe = "The cat sat on the mat." }, new BenchLink("The dog is in the garden.", [new(18, 24)]));
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(6, 0.75, 18, 24).Mask!));
        var panel = Show(A.Probe(5, 0.05));
        Assert.Equal("The dog is in the garden.", Assert.Single(_worker.Filled).Text);
        Assert.Equal("Hidden: “garden” 75.0 %, rank 3", panel.Find("h3").TextContent);
        Assert.Equal("step 6", panel.Find(".tr-step-badge").TextContent);
        Assert.Empty(_worker.Probes);
    }

    [Fact]
    public void While_the_run_answers_another_pages_sentence_its_model_answers_ours_too_with_a_pause_between_two_questions()
    {
        foreach (var step in (int[])[2, 4, 5])
        {
            _worker.Fillings.Enqueue(Task.FromResult(A.Probe(step, step / 10.0).Mask!));
        }

        var panel = Show(A.Probe(1, 0.1));
        panel.Render(p => p.Add(c => c.Answer, Others(2)));
        Assert.Equal("step 2", panel.Find(".tr-step-badge").TextContent);
        Assert.Contains("20.0 %", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal);
        Assert.Contains("cat: from 10.0 % to 20.0 %", panel.Find(".tr-strip > svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        panel.Render(p => p.Add(c => c.Answer, Others(3)));
        panel.Render(p => p.Add(c => c.Answer, Others(4)));
        Assert.Single(_worker.Filled);
        Pause();
        panel.WaitForAssertion(() => Assert.Equal("step 4", panel.Find(".tr-step-badge").TextContent));
        Pause();
        Assert.Equal(2, _worker.Filled.Count); // it has learned nothing since
        panel.Render(p => p.Add(c => c.Answer, Others(5)));
        panel.WaitForAssertion(() => Assert.Equal("step 5", panel.Find(".tr-step-badge").TextContent));
        Assert.Empty(_worker.Probes); // the other page keeps its own
    }

    [Fact]
    public void Another_pages_words_at_the_same_places_are_not_taken_for_ours_nor_is_what_is_wrong_with_them()
    {
        var panel = Show(A.Probe(1, 0.1));
        foreach (var step in (int[])[2, 3])
        {
            _worker.Fillings.Enqueue(Task.FromResult(A.Probe(step, 0.2).Mask!));
        }

        panel.Render(p => p.Add(c => c.Answer, A.Probe(2, 0.9) with { Asked = new("The dog sat on the rug.", [new(4, 7)]) }));
        Assert.Contains("20.0 %", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal);
        panel.Render(p => p.Add(c => c.Answer, new ProbeAnswer(3, null, null, "The text has 173 tokens.", new("The dog sat and sat.", [new(4, 7)]))));
        Assert.Empty(panel.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task An_answer_to_somebody_else_right_after_a_question_of_ours_means_only_that_ours_is_on_its_way()
    {
        var panel = Show(A.Probe(1, 0.1));
        await Hide(panel, new TextSpan(19, 22));
        panel.Render(p => p.Add(c => c.Answer, A.Probe(2, 0.1)));
        Assert.Empty(_worker.Filled);
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(3, 0.4, 19, 22).Mask!));
        panel.Render(p => p.Add(c => c.Answer, A.Probe(3, 0.1)));
        Assert.Contains("Hidden: “mat”", panel.Markup, StringComparison.Ordinal);
        panel.WaitForAssertion(() => Assert.Single(_worker.Probes));
    }

    [Fact]
    public void A_run_that_ends_while_it_answers_another_page_is_asked_once_more_as_it_is_at_the_end()
    {
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(8, 0.2).Mask!));
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(9, 0.3).Mask! with { Step = null }));
        var panel = Show(Others(8));
        panel.Render(p => p.Add(c => c.Run, A.Run(RunStatus.Completed, 9)));
        panel.WaitForAssertion(() => Assert.Contains("30.0 %", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, _worker.Filled.Count);
        Assert.Equal("asked at step 9", panel.Find(".tr-step-badge").TextContent);
    }

    [Fact]
    public async Task A_refusal_is_shown_in_the_workers_words()
    {
        var panel = Show(null);
        _worker.Refusal = new WorkerRefusedException("The sentence has 40 tokens; the model can look at 32.");
        await Hide(panel, new TextSpan(8, 11));
        panel.WaitForAssertion(() => Assert.Equal("The sentence has 40 tokens; the model can look at 32.", panel.Find("[role=alert]").TextContent));
    }

    [Fact]
    public async Task Text_and_hidden_words_that_change_together_are_one_question_and_do_not_wait_for_each_other()
    {
        var panel = Show(null);
        var hearing = new TaskCompletionSource();
        _worker.Hold = hearing.Task;
        await panel.InvokeAsync(() => panel.FindComponent<SentenceEditor>().Instance.Typed("Look, the cat sat on the mat.", 1)).WaitAsync(TimeSpan.FromSeconds(5), Xunit.TestContext.Current.CancellationToken);
        hearing.SetResult();
        panel.WaitForAssertion(() => Assert.Equal(("Look, the cat sat on the mat.", new TextSpan(10, 13)), (Assert.Single(_worker.Probes).Text, Assert.Single(_worker.Probes[0].Masked))));
    }

    [Fact]
    public void A_run_that_was_started_without_a_sentence_is_asked_this_pages_once()
    {
        var panel = Render<ProbePanel>(p => p.Add(c => c.Objective, Objective.Masked).Add(c => c.Draft, _draft).Add(c => c.Run, A.Run(step: 1)));
        panel.WaitForAssertion(() => Assert.Equal("The cat sat on the mat.", Assert.Single(_worker.Probes).Text));
        panel.Render(p => p.Add(c => c.Run, A.Run(step: 2)));
        panel.Render(p => p.Add(c => c.Run, A.Run(step: 3)));
        Assert.Single(_worker.Probes);
    }

    [Fact]
    public void A_stopped_run_that_waits_to_go_on_is_answered_by_the_model_that_it_was_stopped_with()
    {
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(12, 0.5).Mask!));
        var panel = Render<ProbePanel>(p => p.Add(c => c.Objective, Objective.Masked).Add(c => c.Draft, _draft).Add(c => c.Run, A.Run(RunStatus.Queued, 12, recipe: new RunRecipe { CorpusId = "tales", Probe = "Once upon a time." })));
        panel.WaitForAssertion(() => Assert.Contains("50.0 %", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal));
        Assert.Single(_worker.Probes); // it goes on with this sentence

        var waiting = Render<ProbePanel>(p => p.Add(c => c.Objective, Objective.Masked).Add(c => c.Draft, _draft).Add(c => c.Run, A.Run(RunStatus.Queued)));
        Assert.Contains("when its turn has come", waiting.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_somebody_has_asked_already_is_left_to_them()
    {
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(1, 0.2).Mask!));
        Render<ProbePanel>(p => p.Add(c => c.Objective, Objective.Masked).Add(c => c.Draft, _draft).Add(c => c.Run, A.Run(step: 1)).Add(c => c.Answer, A.Probe(1, 0.1, 19, 22)));
        Assert.Empty(_worker.Probes);
    }

    [Fact]
    public void A_run_that_is_over_is_asked_again_when_the_page_takes_over_its_own_sentence_and_the_first_answer_is_dropped()
    {
        var (slow, second) = (new TaskCompletionSource<MaskAnswer>(), A.Probe(1, 0.75, 4, 10).Mask!);
        _worker.Fillings.Enqueue(slow.Task);
        _worker.Fillings.Enqueue(Task.FromResult(second));
        var run = A.Run(RunStatus.Completed, 1, recipe: new RunRecipe { CorpusId = "tales", Probe = "The [MASK] sat on it." });
        var panel = Render<ProbePanel>(p => p.Add(c => c.Objective, Objective.Masked).Add(c => c.Draft, _draft).Add(c => c.Run, run));
        panel.WaitForAssertion(() => Assert.Equal("The cat sat on the mat.", Assert.Single(_worker.Filled).Text));

        _draft.Take(run.Recipe);
        panel.Render(p => p.Add(c => c.Run, run));
        panel.WaitForState(() => _worker.Filled.Count == 2);
        Assert.Equal("The [MASK] sat on it.", _worker.Filled[1].Text);
        slow.SetResult(A.Probe(1, 0.05).Mask!);
        panel.WaitForAssertion(() => Assert.Contains("75.0 %", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal));
        panel.Render(p => p.Add(c => c.Run, run));
        Assert.Equal(2, _worker.Filled.Count);
    }

    private void Pause() => _time.Advance(TimeSpan.FromSeconds(0.5));

    /// <summary>An answer to what another page asked the run.</summary>
    private static ProbeAnswer Others(int step) => A.Probe(step, 0.9) with { Asked = new("The dog sat on the rug.", [new(4, 7)]) };

    private IRenderedComponent<ProbePanel> Show(ProbeAnswer? answer) => Render<ProbePanel>(p => p
        .Add(c => c.Objective, Objective.Masked)
        .Add(c => c.Draft, _draft)
        .Add(c => c.Run, A.Run(step: 1, recipe: new RunRecipe { CorpusId = "tales", Probe = "Once upon a time." }))
        .Add(c => c.Answer, answer));

    private static Task Hide(IRenderedComponent<ProbePanel> panel, params TextSpan[] words) =>
        panel.InvokeAsync(() => panel.FindComponent<SentenceEditor>().Instance.MaskedChanged.InvokeAsync(words));
}
