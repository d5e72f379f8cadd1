using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class RecalledStripTests : BunitContext
{
    private const string Sentence = "The cat sat on the mat.";

    private readonly ScriptedWorker _worker = new();
    private readonly ManualTime _time = new();
    private readonly ProbeDraft _draft = new();

    public RecalledStripTests()
    {
        Services.AddSingleton<AssetPaths>();
        Services.AddScoped<BrowserConnection>();
        Services.AddScoped<PageAddress>();
        Services.AddSingleton<IWorkerClient>(_worker);
        Services.AddSingleton<TimeProvider>(_time);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void A_page_that_is_opened_late_shows_what_the_sentence_was_answered_from_the_first_step_on()
    {
        var curves = _worker.NextCurves(Sentence);
        var panel = Show(A.Probe(500, 0.25));
        Assert.Empty(panel.FindAll(".tr-strip > svg path")); // one answer is no line, but has its room
        Assert.Contains("begin here", panel.Find(".tr-strip figcaption").TextContent, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromSeconds(1));

        curves.TryWrite(Curves([400], 2, [0.2])); // two have still to answer
        curves.TryWrite(Curves([0, 100, 400, 500, 600], 0, [0.01, 0.1, 0.2, 0.25, 0.3])); // what has been answered live stays
        panel.WaitForAssertion(() => Assert.Contains("step 0 to 500", panel.Find(".tr-strip figcaption").TextContent, StringComparison.Ordinal));
        Assert.Contains("cat: from 1.0 % to 25.0 %", panel.Find(".tr-strip > svg").GetAttribute("aria-label"), StringComparison.Ordinal);

        panel.Render(p => p.Add(c => c.Answer, A.Probe(510, 0.5)));
        Assert.Contains("cat: from 1.0 % to 50.0 %", panel.Find(".tr-strip > svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(_worker.BoardsWatched); // once is enough: from there on the run's own answers come
    }

    [Fact]
    public void Back_in_time_the_strip_stays_with_the_newest_answers_words_and_a_line_at_the_moment()
    {
        var curves = _worker.NextCurves(Sentence);
        var panel = Show(A.Probe(500, 0.25));
        _time.Advance(TimeSpan.FromSeconds(1));
        curves.TryWrite(Curves([0, 100, 400, 500], 0, [0.01, 0.1, 0.2, 0.25]));
        panel.WaitForAssertion(() => Assert.Contains("step 0 to 500", panel.Find(".tr-strip figcaption").TextContent, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll(".tr-strip-mark"));
        var words = panel.FindAll(".tr-strip-key").Select(key => key.TextContent).ToList();

        panel.Render(p => p.Add(c => c.Moment, 100)); // the line is there at once, the answer not yet
        Assert.Equal("60", panel.Find(".tr-strip-mark").GetAttribute("x1"));
        panel.Render(p => p.Add(c => c.Past, new PastAnswer(100, ProbePlace.Of(A.Probe(100, 0.1), Sentence), IsStale: false)));
        Assert.Equal("step 100", panel.Find(".tr-strip-at").TextContent);
        Assert.EndsWith("a line marks step 100", panel.Find(".tr-strip > svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(words, panel.FindAll(".tr-strip-key").Select(key => key.TextContent));
        panel.Render(p => p.Add(c => c.Moment, null).Add(c => c.Past, null));
        Assert.Empty(panel.FindAll(".tr-strip-mark"));
    }

    [Fact]
    public void A_run_that_is_over_shows_it_too()
    {
        _worker.Fillings.Enqueue(Task.FromResult(A.Probe(2000, 0.75).Mask!));
        var curves = _worker.NextCurves(Sentence);
        var panel = Render<ProbePanel>(p => p.Add(c => c.Objective, Objective.Masked).Add(c => c.Draft, _draft).Add(c => c.Run, A.Run(RunStatus.Completed, 2000)));
        panel.WaitForAssertion(() => Assert.NotEmpty(panel.FindAll(".tr-truth")));
        _time.Advance(TimeSpan.FromSeconds(1));
        curves.TryWrite(Curves([0, 1000, 2000], 0, [0.01, 0.5, 0.75]));
        panel.WaitForAssertion(() => Assert.Contains("step 0 to 2,000", panel.Find(".tr-strip figcaption").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_strip_that_begins_with_the_run_reads_no_models_for_it()
    {
        var panel = Show(A.Probe(5, 0.05));
        panel.Render(p => p.Add(c => c.Answer, A.Probe(50, 0.1)));
        Assert.Equal(0, _time.Set);
    }

    [Fact]
    public async Task A_sentence_that_is_still_being_changed_asks_nothing_and_the_one_it_becomes_is_asked()
    {
        var panel = Show(A.Probe(500, 0.25));
        Assert.Equal(1, _time.Set);
        await Hide(panel, new TextSpan(19, 22));
        Assert.Equal(0, _time.Set); // until the new one is answered

        var curves = _worker.NextCurves(Sentence);
        panel.Render(p => p.Add(c => c.Answer, A.Probe(510, 0.4, 19, 22)));
        _time.Advance(TimeSpan.FromSeconds(1));
        panel.WaitForAssertion(() => Assert.Equal([Sentence], _worker.BoardsWatched));

        await Hide(panel, new TextSpan(4, 7)); // and once more while the moments answer
        curves.TryWrite(Curves([0, 500], 0, [0.01, 0.2]));
        panel.Render(p => p.Add(c => c.Answer, A.Probe(520, 0.3)));
        Assert.Empty(panel.FindAll(".tr-strip > svg path"));
    }

    private static BoardCurves Curves(int[] steps, int waiting, double[] cat) =>
        new(steps, waiting, [new(4, 7, [new(A.Candidate(9, "cat", cat[^1], 1), true, cat)])]);

    private IRenderedComponent<ProbePanel> Show(ProbeAnswer answer) => Render<ProbePanel>(p => p
        .Add(c => c.Objective, Objective.Masked)
        .Add(c => c.Draft, _draft)
        .Add(c => c.Run, A.Run(step: 500, recipe: new RunRecipe { CorpusId = "tales", Probe = Sentence, ProbeMasked = [new(4, 7)] }))
        .Add(c => c.Answer, answer));

    private static Task Hide(IRenderedComponent<ProbePanel> panel, params TextSpan[] words) =>
        panel.InvokeAsync(() => panel.FindComponent<SentenceEditor>().Instance.MaskedChanged.InvokeAsync(words));
}
