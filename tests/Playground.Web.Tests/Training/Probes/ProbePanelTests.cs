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

    public ProbePanelTests()
    {
        Services.AddSingleton<AssetPaths>();
        Services.AddScoped<BrowserConnection>();
        Services.AddSingleton<IWorkerClient>(_worker);
        Services.AddSingleton<TimeProvider>(new ManualTime());
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
        panel.Find(".tr-step-badge button").Click();
        Assert.Equal(1, back);

        panel.Render(p => p.Add(c => c.Moment, null).Add(c => c.Past, null));
        Assert.Contains("25.0 %", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hiding_another_word_asks_the_run_at_once_and_dims_what_is_out_of_date()
    {
        var panel = Show(A.Probe(5, 0.05));
        await Hide(panel, new TextSpan(19, 22));
        var probe = Assert.Single(_worker.Probes);
        Assert.Equal(("The cat sat on the mat.", new TextSpan(19, 22)), (probe.Text, Assert.Single(probe.Masked)));
        Assert.True(panel.FindComponent<CandidateBars>().Instance.Stale);

        panel.Render(p => p.Add(c => c.Answer, A.Probe(10, 0.9))); // still about "cat"
        Assert.True(panel.FindComponent<CandidateBars>().Instance.Stale);
        panel.Render(p => p.Add(c => c.Answer, A.Probe(15, 0.4, 19, 22)));
        Assert.False(panel.FindComponent<CandidateBars>().Instance.Stale);
        Assert.Contains("Hidden: “mat”", panel.Markup, StringComparison.Ordinal);
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
        _worker.Refusal = null;
        await panel.InvokeAsync(() => _worker.Go(connected: true));
        Assert.Equal(2, _worker.Probes.Count);
    }

    [Fact]
    public async Task While_the_worker_is_away_no_numbers_of_another_sentence_stand_below_this_one()
    {
        var panel = Show(A.Probe(5, 0.05));
        _worker.Refusal = new WorkerAwayException(new IOException("gone"));
        await Hide(panel, new TextSpan(19, 22));
        Assert.DoesNotContain("Hidden: “cat”", panel.Markup, StringComparison.Ordinal);
        Assert.Equal("The worker is restarting; this page goes on by itself in a moment.", panel.Find(".tr-note").TextContent);
        _worker.Refusal = null;
        await panel.InvokeAsync(() => _worker.Go(connected: true));
        panel.Render(p => p.Add(c => c.Answer, A.Probe(10, 0.4, 19, 22)));
        Assert.Contains("Hidden: “mat”", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_came_with_a_link_leaves_a_run_that_answers_another_one_alone_and_says_so_at_once()
    {
        _draft.Take(new RunRecipe { CorpusId = "tales", Probe = "The cat sat on the mat." }, new BenchLink("The dog is in the garden.", [new(18, 24)]));
        var panel = Show(A.Probe(5, 0.05));
        Assert.Contains("answering another sentence now", panel.Find(".tr-note").TextContent, StringComparison.Ordinal);
        Assert.Empty(_worker.Probes);
        panel.Find(".tr-note button").Click();
        Assert.Equal("The dog is in the garden.", Assert.Single(_worker.Probes).Text);
    }

    [Fact]
    public void When_the_run_answers_somebody_elses_sentence_it_says_so_and_can_ask_ours()
    {
        var panel = Show(null);
        for (var step = 1; step <= 3; step++)
        {
            panel.Render(p => p.Add(c => c.Answer, A.Probe(step, 0.1, 19, 22)));
        }

        panel.Find(".tr-note button").Click();
        Assert.Equal(new TextSpan(4, 7), Assert.Single(Assert.Single(_worker.Probes).Masked));
        Assert.DoesNotContain("another sentence", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_shown_in_the_workers_words()
    {
        var panel = Show(null);
        _worker.Refusal = new WorkerRefusedException("The sentence has 40 tokens; the model can look at 32.");
        await Hide(panel, new TextSpan(8, 11));
        Assert.Equal("The sentence has 40 tokens; the model can look at 32.", panel.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void A_run_that_was_started_without_a_sentence_is_asked_this_pages_once()
    {
        var panel = Render<ProbePanel>(p => p.Add(c => c.Objective, Objective.Masked).Add(c => c.Draft, _draft).Add(c => c.Run, A.Run(step: 1)));
        panel.Render(p => p.Add(c => c.Run, A.Run(step: 2)));
        Assert.Equal("The cat sat on the mat.", Assert.Single(_worker.Probes).Text);
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
        Assert.Equal("The cat sat on the mat.", Assert.Single(_worker.Filled).Text);

        _draft.Take(run.Recipe);
        panel.Render(p => p.Add(c => c.Run, run));
        Assert.Equal("The [MASK] sat on it.", _worker.Filled[1].Text);
        slow.SetResult(A.Probe(1, 0.05).Mask!);
        panel.WaitForAssertion(() => Assert.Contains("75.0 %", panel.Find(".tr-truth").TextContent, StringComparison.Ordinal));
        panel.Render(p => p.Add(c => c.Run, run));
        Assert.Equal(2, _worker.Filled.Count);
    }

    private IRenderedComponent<ProbePanel> Show(ProbeAnswer? answer) => Render<ProbePanel>(p => p
        .Add(c => c.Objective, Objective.Masked)
        .Add(c => c.Draft, _draft)
        .Add(c => c.Run, A.Run(step: 1, recipe: new RunRecipe { CorpusId = "tales", Probe = "Once upon a time." }))
        .Add(c => c.Answer, answer));

    private static Task Hide(IRenderedComponent<ProbePanel> panel, params TextSpan[] words) =>
        panel.InvokeAsync(() => panel.FindComponent<SentenceEditor>().Instance.MaskedChanged.InvokeAsync(words));
}
