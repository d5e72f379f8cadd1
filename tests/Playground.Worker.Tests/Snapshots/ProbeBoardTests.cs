using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Runs;
using Playground.Worker.Snapshots;
using Playground.Worker.Tests.Predictions;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.Snapshots;

public sealed class ProbeBoardTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static readonly ProbeRequest Dog = new("the dog sat near the tree .", [new(4, 7), new(21, 25)]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sentence_that_comes_after_the_end_has_the_curves_of_all_moments()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(70));
        var curves = (await Watch(hub, run.Id, Dog))[^1];
        Assert.Equal([0, 1, 2, 4, 8, 16, 32, 64, 70], curves.Steps);
        Assert.Equal((0, null), (curves.Waiting, curves.Error));
        Assert.Equal([(4, 7), (21, 25)], curves.Places.Select(place => (place.Start, place.End)));
        Assert.All(curves.Places, place => Assert.True(place.Lines[0].IsTruth));
        for (var i = 0; i < curves.Steps.Count; i++)
        {
            var direct = await hub.InvokeAsync<MaskAnswer>("FillMask", new FillMaskRequest($"runs/{run.Id}@{curves.Steps[i]}", Dog.Text, Dog.Masked), Cancellation);
            Assert.Equal(direct.Masks.Select(mask => mask.Truth!.Probability), curves.Places.Select(place => place.Lines[0].Probabilities[i]));
        }

        // The others are what the newest moment likes best.
        var last = await hub.InvokeAsync<MaskAnswer>("FillMask", new FillMaskRequest($"runs/{run.Id}@70", Dog.Text, Dog.Masked), Cancellation);
        Assert.Equal(
            last.Masks[0].Candidates.Where(c => c.Id != last.Masks[0].Truth!.Id).Take(3).Select(c => c.Id),
            curves.Places[0].Lines.Skip(1).Select(line => line.Word.Id));
    }

    [Fact]
    public async Task A_sentence_with_more_hidden_pieces_than_can_be_followed_is_refused_with_the_limit()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2) with { ContextLength = 64 });
        var text = string.Concat(Enumerable.Repeat("cat ", 25));
        var all = (await Watch(hub, run.Id, new ProbeRequest(text, [new(0, text.Length)])))[^1];
        Assert.Equal("25 pieces of the sentence are hidden; at most 24 can be followed over time, so hide fewer words.", all.Error);
        Assert.Equal(24, (await Watch(hub, run.Id, new ProbeRequest(text, [new(4, text.Length)])))[^1].Places.Count);
    }

    [Fact]
    public async Task A_causal_runs_board_follows_the_next_words()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Causal(4));
        var place = Assert.Single((await Watch(hub, run.Id, new ProbeRequest("the cat ", [])))[^1].Places);
        Assert.Equal((7, 7, 4), (place.Start, place.End, place.Lines.Count));
        Assert.All(place.Lines, line => Assert.Equal((false, 4), (line.IsTruth, line.Probabilities.Count)));
    }

    [Fact]
    public async Task The_board_follows_a_run_while_it_trains()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(150), Cancellation);
        var curves = await Watch(hub, run.Id, Dog);
        Assert.Equal([0, 1, 2, 4, 8, 16, 32, 64, 72, 80, 88, 96, 104, 112, 120, 128, 144, 150], curves[^1].Steps);
        Assert.True(curves.Count > 1);
    }

    [Fact]
    public async Task The_runs_recipe_keeps_the_boards_sentences_and_http_gives_their_curves()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2));
        using var put = await shared.Worker.Http.PutAsJsonAsync($"/api/runs/{run.Id}/board", new[] { Dog }, Cancellation);
        Assert.Equal(Dog.Text, Assert.Single((await put.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!.Recipe.Board).Text);
        Assert.Equal(Dog.Text, Assert.Single((await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation)).Recipe.Board).Text);
        var board = await shared.Worker.Http.GetFromJsonAsync<System.Text.Json.JsonElement>($"/api/runs/{run.Id}/board", Cancellation);
        Assert.Equal(3, board[0].GetProperty("curves").GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public async Task What_no_board_can_hold_is_refused_in_a_sentence()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2));
        Task Set(params ProbeRequest[] sentences) => hub.InvokeAsync<RunSummary>("SetBoard", run.Id, sentences, Cancellation);
        Assert.Contains("at most 12 fit", (await Assert.ThrowsAsync<HubException>(() => Set([.. Enumerable.Repeat(Dog, 13)]))).Message, StringComparison.Ordinal);
        Assert.Contains("is empty", (await Assert.ThrowsAsync<HubException>(() => Set(new ProbeRequest(" ", [])))).Message, StringComparison.Ordinal);
        Assert.Contains("90..91", (await Assert.ThrowsAsync<HubException>(() => Set(new ProbeRequest("a", [new(90, 91)])))).Message, StringComparison.Ordinal);
        Assert.Contains("Nothing is hidden", Assert.Single(await Watch(hub, run.Id, new ProbeRequest("the cat", []))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_masked_runs_board_takes_no_sentence_that_hides_nothing_neither_later_nor_with_the_recipe()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2));
        Task<HttpResponseMessage> Put(string id, string text) => shared.Worker.Http.PutAsJsonAsync($"/api/runs/{id}/board", new[] { Dog, new ProbeRequest(text, []) }, Cancellation);
        Task<HttpResponseMessage> Start(RunRecipe recipe) => shared.Worker.Http.PostAsJsonAsync("/api/runs", recipe, System.Text.Json.JsonSerializerOptions.Web, Cancellation);
        const string sentence = "The board's sentence “the cat” hides nothing, and a masked model answers only what is hidden; give a stretch to hide, or write [MASK].";
        using (var put = await Put(run.Id, "the cat"))
        {
            Assert.Equal((HttpStatusCode.BadRequest, sentence), (put.StatusCode, await Sentence(put)));
        }

        Assert.Empty((await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation)).Recipe.Board);
        using (var started = await Start(TinyRecipe.Masked(2) with { Board = [new ProbeRequest("the cat", [])] }))
        {
            Assert.Equal((HttpStatusCode.BadRequest, sentence), (started.StatusCode, await Sentence(started)));
        }

        using var byHand = await Put(run.Id, "the [MASK] sat");
        Assert.Equal(HttpStatusCode.OK, byHand.StatusCode);
        using var causal = await Start(TinyRecipe.Causal(2) with { Board = [new ProbeRequest("the cat", [])] });
        Assert.Equal(HttpStatusCode.Created, causal.StatusCode);
    }

    [Fact]
    public async Task A_causal_runs_board_follows_the_word_that_is_hidden_as_the_model_says_it_from_what_stands_before()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Causal(4));
        ProbeRequest hiding = new("the cat sat .", [new TextSpan(4, 7)]);
        var curves = (await Watch(hub, run.Id, hiding))[^1];
        var place = Assert.Single(curves.Places);
        Assert.Equal((true, false), (place.Lines[0].IsTruth, place.Lines.Skip(1).Any(line => line.IsTruth)));
        Assert.Equal(4, place.Lines.Count);
        Assert.Equal("cat", hiding.Text[place.Start..place.End].Trim());
        for (var i = 0; i < curves.Steps.Count; i++)
        {
            var direct = await hub.InvokeAsync<NextWordAnswer>("NextWord", new NextWordRequest($"runs/{run.Id}@{curves.Steps[i]}", hiding.Text, new SamplingOptions(), Hidden: hiding.Gap), Cancellation);
            Assert.Equal(direct.Truth!.Probability, place.Lines[0].Probabilities[i]);
        }
    }

    [Fact]
    public async Task A_causal_run_is_asked_for_one_hidden_word_a_sentence_but_what_stands_on_its_board_since_an_earlier_version_stays()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Causal(2));
        ProbeRequest hiding = new("the cat sat", [new TextSpan(4, 7), new TextSpan(8, 11)]), open = new("the dog", []), one = new("the cat sat", [new TextSpan(4, 7)]);
        const string sentence = "The board's sentence “the cat sat” hides 2 stretches, but a causal model says once what comes next; hide one.";
        async Task Refuses(Func<Task> ask, string said) => Assert.EndsWith(said, (await Assert.ThrowsAsync<HubException>(ask)).Message, StringComparison.Ordinal);
        await Refuses(() => hub.InvokeAsync<RunSummary>("SetBoard", run.Id, new[] { open, hiding }, Cancellation), sentence);
        await Refuses(() => Watch(hub, run.Id, hiding), sentence);
        await Refuses(() => hub.InvokeAsync("SetProbe", run.Id, hiding, Cancellation), "The probe sentence hides 2 stretches, but a causal model says once what comes next; hide one.");
        await Refuses(() => hub.InvokeAsync("StartRun", TinyRecipe.Causal(2) with { Probe = hiding.Text, ProbeMasked = hiding.Masked }, Cancellation), "The probe sentence hides 2 stretches, but a causal model says once what comes next; hide one.");
        Assert.Equal(2, (await hub.InvokeAsync<RunSummary>("SetBoard", run.Id, new[] { open, one }, Cancellation)).Recipe.Board.Count);
        shared.Worker.Service<TrainingRuns>().Find(run.Id).State.ChangeRecipe(recipe => recipe with { Board = [hiding] }, _ => { });
        Assert.NotEmpty((await Watch(hub, run.Id, hiding))[^1].Places);
        Assert.Equal(2, (await hub.InvokeAsync<RunSummary>("SetBoard", run.Id, new[] { open, hiding }, Cancellation)).Recipe.Board.Count);
    }

    [Fact]
    public async Task Sentences_of_an_earlier_version_that_hide_nothing_leave_a_masked_runs_board_one_by_one_and_none_is_added()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2));
        ProbeRequest cat = new("the cat", []), bird = new("the bird", []);
        shared.Worker.Service<TrainingRuns>().Find(run.Id).State.ChangeRecipe(recipe => recipe with { Board = [cat, Dog, bird, cat] }, _ => { });
        async Task<IEnumerable<string>> Set(params ProbeRequest[] sentences) =>
            (await hub.InvokeAsync<RunSummary>("SetBoard", run.Id, sentences, Cancellation)).Recipe.Board.Select(sentence => sentence.Text);

        Assert.Contains("the fox", (await Assert.ThrowsAsync<HubException>(() => Set(cat, Dog, bird, cat, new("the fox", [])))).Message, StringComparison.Ordinal);
        Assert.Contains("the bird", (await Assert.ThrowsAsync<HubException>(() => Set(cat, Dog, bird, bird))).Message, StringComparison.Ordinal);
        Assert.Equal(["the cat", Dog.Text, "the cat"], await Set(cat, Dog, cat));
        Assert.Equal([Dog.Text, "the cat"], await Set(Dog, cat));
        Assert.Contains("the cat", (await Assert.ThrowsAsync<HubException>(() => Set(cat, Dog, cat))).Message, StringComparison.Ordinal);
        Assert.Empty(await Set());
    }

    [Fact]
    public async Task A_board_whose_sentences_leave_out_what_they_hide_is_one_that_hides_nothing_more()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2));
        using var put = await shared.Worker.Http.PutAsJsonAsync($"/api/runs/{run.Id}/board", new[] { new { text = "the [MASK] sat" } }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Empty(Assert.Single((await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation)).Recipe.Board).Masked);
        var board = await shared.Worker.Http.GetFromJsonAsync<System.Text.Json.JsonElement>($"/api/runs/{run.Id}/board", Cancellation);
        Assert.Equal(3, board[0].GetProperty("curves").GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public async Task A_board_that_meets_a_busy_worker_asks_again_a_second_later()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2));
        var moments = shared.Worker.Service<SnapshotModels>();
        var clock = new HeldTime();
        using var boards = new ProbeBoards(shared.Worker.Service<TrainingRuns>(), shared.Worker.Service<SnapshotStore>(), moments, clock);
        using var plug = await Plug.IntoFull(moments.Loading);
        var asked = boards.Now(run.Id, Dog, Cancellation);
        Assert.Same(clock.Asked, await Task.WhenAny(clock.Asked, asked));
        Assert.Equal(TimeSpan.FromSeconds(1), await clock.Asked);
        plug.LetGo();
        await plug.Behind;
        Assert.False(asked.IsCompleted);
        clock.Ring();
        var curves = await asked;
        Assert.Equal([0, 1, 2], curves.Steps);
        Assert.Null(curves.Error);
    }

    /// <summary>A clock whose one timer rings when the test says so.</summary>
    private sealed class HeldTime : TimeProvider
    {
        private readonly TaskCompletionSource<TimeSpan> asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Action ring = () => { };

        public Task<TimeSpan> Asked => asked.Task;

        public void Ring() => ring();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ring = () => callback(state);
            asked.SetResult(dueTime);
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    private static async Task<string?> Sentence(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Cancellation)).GetProperty("error").GetString();

    private static async Task<List<BoardCurves>> Watch(HubConnection hub, string run, ProbeRequest probe)
    {
        var all = new List<BoardCurves>();
        await foreach (var curves in hub.StreamAsync<BoardCurves>("WatchBoard", run, probe, Cancellation))
        {
            all.Add(curves);
        }

        return all;
    }
}
