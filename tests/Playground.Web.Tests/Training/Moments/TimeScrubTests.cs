using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Inside;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class TimeScrubTests : BunitContext
{
    private readonly FakeWorker _worker = new();
    private readonly List<PastAnswer> _answers = [];
    private readonly ManualTime _time = new();
    private readonly List<int?> _steps = []; // where it went, in order
    private int? _step;

    public TimeScrubTests()
    {
        Services.AddSingleton<AssetPaths>();
        Services.AddScoped<BrowserConnection>();
        Services.AddScoped<PageAddress>();
        Services.AddSingleton<IWorkerClient>(_worker);
        Services.AddSingleton<TimeProvider>(_time);
        JSInterop.Mode = JSRuntimeMode.Loose;
        _worker.Snapshots.AddRange(new[] { 0, 1, 10, 100 }.Select(s => new RunSnapshot(s, $"runs/r1@{s}", 1)));
    }

    [Fact]
    public void The_slider_asks_the_model_of_its_moment_and_links_to_it()
    {
        var scrub = Show(null);
        Assert.Empty(_worker.MasksAsked);
        scrub.Find("input[type=range]").Input("2");
        Assert.Equal(10, _step);
        Move(scrub, 10);
        Assert.Equal("runs/r1@10", Assert.Single(_worker.MasksAsked).ModelId);
        Assert.Equal("step 10", scrub.Find("input[type=range]").GetAttribute("aria-valuetext"));
        Assert.Equal("/?text=The%20cat%20sat%20on%20the%20mat.&masks=4-7&model=runs%2Fr1@10", scrub.Find(".mo-links a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_attention_is_that_of_the_layer_and_head_that_it_is_told_or_of_the_last_there_is_and_whoever_chooses_another_is_heard()
    {
        AttentionPlace? chosen = null;
        var scrub = Show(10);
        scrub.Render(p => p.Add(c => c.PlaceChanged, place => chosen = place));
        Assert.Equal((0, 0), (_worker.InsideAsked[^1].Layer, _worker.InsideAsked[^1].Head));
        await scrub.FindAll(".mo-choices select")[1].ChangeAsync(new() { Value = "3" });
        Assert.Equal(new AttentionPlace(0, 3), chosen);
        Assert.Single(_worker.InsideAsked); // the page takes it into its address, and tells it back
        scrub.Render(p => p.Add(c => c.Place, chosen!.Value));
        Assert.Equal((0, 3), (_worker.InsideAsked[^1].Layer, _worker.InsideAsked[^1].Head));
        Assert.EndsWith("&head=4", scrub.FindAll(".mo-links a")[1].GetAttribute("href"), StringComparison.Ordinal);
        scrub.Render(p => p.Add(c => c.Place, new AttentionPlace(1, 70)));
        Assert.Equal((1, 3), (_worker.InsideAsked[^1].Layer, _worker.InsideAsked[^1].Head));
        Assert.EndsWith("&layer=2&head=4", scrub.FindAll(".mo-links a")[1].GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?layer=2&head=4", 1, 3)]
    [InlineData("?head=0", 0, 0)]
    [InlineData("?layer=-3&head=x", 0, 0)]
    [InlineData("", 0, 0)]
    public void An_address_says_whose_attention_is_looked_at(string query, int layer, int head) =>
        Assert.Equal(new AttentionPlace(layer, head), AttentionPlace.Of(BenchLink.Of($"http://localhost/training/r{query}")));

    [Fact]
    public void A_step_between_two_moments_goes_to_the_nearest()
    {
        Show(90);
        Assert.Equal(100, _step);
        Assert.Equal("runs/r1@100", _worker.MasksAsked[0].ModelId);
    }

    [Fact]
    public void A_newer_moment_that_somebody_else_has_seen_is_looked_for_once()
    {
        var scrub = Show(null);
        _worker.Snapshots.Add(new(105, "runs/r1@105", 1)); // the run is hardly further
        Move(scrub, 105);
        Assert.Equal((null, "runs/r1@105"), (_step, _worker.MasksAsked[^1].ModelId));
        _worker.Snapshots.Add(new(108, "runs/r1@108", 1));
        Move(scrub, 106); // between the two
        Move(scrub, 108);
        Assert.Equal("runs/r1@108", _worker.MasksAsked[^1].ModelId);
    }

    [Fact]
    public void An_older_answer_that_comes_late_is_dropped()
    {
        var late = new TaskCompletionSource<MaskAnswer>();
        _worker.OnFillMask = (r, _) => r.ModelId == "runs/r1@1" ? late.Task : Task.FromResult(Answers.Masks(r));
        var scrub = Show(1);
        Move(scrub, 100);
        scrub.InvokeAsync(() => late.SetResult(new MaskAnswer("runs/r1@1", [], [], "float32")));
        Assert.Equal(100, Assert.Single(_answers).Step);
        Assert.DoesNotContain(_worker.InsideAsked, i => i.ModelId == "runs/r1@1");
    }

    [Fact]
    public void What_the_moment_before_answered_is_told_as_old_until_the_next_one_answers()
    {
        var scrub = Show(1);
        Move(scrub, 100);
        Assert.Equal([(1, false), (1, true), (100, false)], _answers.Select(answer => (answer.Step, answer.IsStale)));
    }

    [Fact]
    public void The_sliders_end_is_now_while_the_run_is_on_and_the_last_moment_when_it_is_over()
    {
        var scrub = Show(10);
        var slider = scrub.Find("input[type=range]");
        Assert.Equal("4", slider.GetAttribute("max"));
        slider.Input("4");
        Assert.Null(_step);
        scrub.Render(p => p.Add(c => c.Step, null));
        Assert.Equal(("4", "now"), (scrub.Find("input[type=range]").GetAttribute("value"), scrub.Find("input[type=range]").GetAttribute("aria-valuetext")));

        scrub.Render(p => p.Add(c => c.Run, A.Run(RunStatus.Completed, 100)).Add(c => c.Step, 10));
        scrub.Find("input[type=range]").Input("3");
        Assert.Equal(100, _step);
        scrub.Find("input[type=range]").KeyDown("Escape");
        Assert.Null(_step);
    }

    [Theory]
    [InlineData(RunStatus.Running, null, new[] { 0, 1, 10, 100, -1 })] // and back to now
    [InlineData(RunStatus.Completed, null, new[] { 0, 1, 10, 100 })]
    [InlineData(RunStatus.Completed, 100, new[] { 0, 1, 10, 100 })]
    [InlineData(RunStatus.Running, 10, new[] { 10, 100, -1 })]
    public async Task Played_the_run_goes_by_moment_by_moment(RunStatus status, int? from, int[] expected)
    {
        var scrub = Show(from);
        scrub.Render(p => p.Add(c => c.Run, A.Run(status, 100)));
        _steps.Clear();
        var played = scrub.Find(".mo-play").ClickAsync(new());
        while (!played.IsCompleted)
        {
            Assert.Equal("Halt", scrub.Find(".mo-play").TextContent);
            scrub.Render(p => p.Add(c => c.Step, _step));
            var next = _time.NextSet();
            _time.Advance(TimeSpan.FromSeconds(0.8));
            await Task.WhenAny(played, next);
        }

        await played;
        Assert.Equal(expected, _steps.Select(step => step ?? -1));
        Assert.Equal("Play", scrub.Find(".mo-play").TextContent);
    }

    [Fact]
    public async Task Whoever_takes_the_slider_halts_what_plays()
    {
        var scrub = Show(null);
        var played = scrub.Find(".mo-play").ClickAsync(new());
        Move(scrub, 0);
        await scrub.Find("input[type=range]").InputAsync("2");
        await played;
        Assert.Equal((10, "Play"), (_step, scrub.Find(".mo-play").TextContent));
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(10, _step);
    }

    [Fact]
    public void An_answer_that_comes_when_the_reader_is_back_in_the_present_is_dropped()
    {
        var late = new TaskCompletionSource<MaskAnswer>();
        _worker.OnFillMask = (_, _) => late.Task;
        var scrub = Show(1);
        scrub.Render(p => p.Add(c => c.Step, null));
        scrub.InvokeAsync(() => late.SetResult(new MaskAnswer("runs/r1@1", [], [], "float32")));
        Assert.Empty(_answers);
    }

    [Fact]
    public async Task A_moment_is_named_by_its_run_and_step()
    {
        _worker.Runs.Add(A.Run(step: 100));
        _worker.Models.Add(new("runs/r1", "BertForMaskedLM", Objective.Masked, 2, 2, 64, 500, 32, 1000, "[MASK]", "run", null));
        using var list = new ModelList(_worker);
        await list.Load();
        var moment = list.Find("runs/r1@10");
        Assert.Equal("runs/r1@10", moment?.Id);
        Assert.Equal("First, step 10", list.NameOf(moment!));
        Assert.Null(list.Find("runs/other@10"));
    }

    [Fact]
    public void A_sentence_without_a_hidden_word_has_attention_of_its_own()
    {
        var scrub = Show(10);
        _worker.OnFillMask = (_, _) => throw new WorkerRefusedException("Nothing is hidden; select a word or write [MASK].");
        Ask(scrub, new ProbeRequest("A dog ran.", []));
        Assert.Equal(("A dog ran.", 0), (_worker.InsideAsked[^1].Text, _worker.InsideAsked[^1].Masked.Count));
        Assert.False(scrub.FindComponent<AttentionMap>().Instance.Stale);
        Assert.Equal(("Nothing is hidden; select a word or write [MASK].", 0), (_answers[^1].Problem, _answers[^1].Places.Count));
    }

    [Fact]
    public void Where_there_is_no_attention_the_one_before_goes_and_a_sentence_says_why()
    {
        var scrub = Show(10);
        Assert.NotEmpty(scrub.FindComponents<AttentionMap>());
        _worker.OnLookInside = _ => throw new WorkerRefusedException("The sentence has 40 tokens; the model can look at 32.");
        Ask(scrub, new ProbeRequest("A far longer one.", [new(2, 5)]));
        Assert.Empty(scrub.FindComponents<AttentionMap>());
        Assert.Equal("The sentence has 40 tokens; the model can look at 32.", scrub.Find("[role=alert]").TextContent);
        Assert.Null(_answers[^1].Problem); // what it makes of the sentence is another question
    }

    [Fact]
    public void While_the_worker_is_away_no_numbers_of_another_sentence_stay()
    {
        var scrub = Show(10);
        _worker.OnFillMask = (_, _) => throw new WorkerAwayException(new IOException("gone"));
        Move(scrub, 100);
        Assert.True(_answers[^1].IsStale); // of another moment: they are greyed
        Assert.NotEmpty(_answers[^1].Places);
        Ask(scrub, new ProbeRequest("A dog ran.", [new(2, 5)]));
        Assert.Empty(_answers[^1].Places);
        Assert.Contains("restarting", _answers[^1].Problem, StringComparison.Ordinal);
        Assert.Empty(scrub.FindComponents<AttentionMap>());

        _worker.OnFillMask = (r, _) => Task.FromResult(Answers.Masks(r));
        _worker.Go(connected: true); // of a run that is over there are no news that could remind it
        scrub.WaitForAssertion(() => Assert.NotEmpty(scrub.FindComponents<AttentionMap>()));
        Assert.Equal((null, false), (_answers[^1].Problem, _answers[^1].IsStale));
    }

    [Fact]
    public void A_moment_that_has_answered_is_not_asked_the_same_again()
    {
        var scrub = Show(10);
        Move(scrub, 100);
        Move(scrub, 10);
        Assert.Equal(["runs/r1@10", "runs/r1@100"], _worker.MasksAsked.Select(asked => asked.ModelId));
        Assert.Equal((10, false), (_answers[^1].Step, _answers[^1].IsStale));
    }

    private static void Ask(IRenderedComponent<TimeScrub> scrub, ProbeRequest probe) => scrub.Render(p => p.Add(c => c.Probe, probe));

    [Fact]
    public void A_causal_runs_moment_says_the_hidden_word_and_its_attention_and_links_are_of_what_stands_before_it()
    {
        var scrub = Show(null);
        scrub.Render(p => p.Add(c => c.Run, A.Run(step: 100, recipe: new RunRecipe { CorpusId = "tales", Objective = Objective.Causal })).Add(c => c.Step, 10));
        Assert.Equal(("The cat sat on the mat.", new TextSpan(4, 7)), (_worker.NextAsked[^1].Text, _worker.NextAsked[^1].Hidden));
        Assert.Equal(("The", 0), (_worker.InsideAsked[^1].Text, _worker.InsideAsked[^1].Masked.Count));
        Assert.Equal("/next?text=The&model=runs%2Fr1@10", scrub.Find(".mo-links a").GetAttribute("href"));
    }

    [Fact]
    public void Before_the_first_step_the_slider_has_its_room_and_no_moments_are_asked_for()
    {
        var early = Render<TimeScrub>(p => p.Add(c => c.Run, A.Run(RunStatus.Queued)).Add(c => c.Probe, new ProbeRequest("The cat sat on the mat.", [])));
        Assert.Equal("Moments are kept on the way; the first appear here when the run has begun.", early.Find(".tr-note").TextContent);
        Assert.NotNull(early.Find(".mo-room[aria-hidden] .mo-slider-room"));
        Assert.Empty(early.FindAll("input"));
    }

    private IRenderedComponent<TimeScrub> Show(int? step) => Render<TimeScrub>(p => p
        .Add(c => c.Run, A.Run(step: 100))
        .Add(c => c.Probe, new ProbeRequest("The cat sat on the mat.", [new(4, 7)]))
        .Add(c => c.Step, step)
        .Add(c => c.OnAnswer, _answers.Add)
        .Add(c => c.StepChanged, step =>
        {
            _step = step;
            _steps.Add(step);
        }));

    private static void Move(IRenderedComponent<TimeScrub> scrub, int step) => scrub.Render(p => p.Add(c => c.Step, step));
}
