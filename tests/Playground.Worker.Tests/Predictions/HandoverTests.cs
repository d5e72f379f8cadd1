using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Inference;
using Playground.Worker.Api.TextGeneration;
using Playground.Worker.Catalogue;
using Playground.Worker.Predictions;
using Playground.Worker.Runs;
using Playground.Worker.Snapshots;
using Playground.Worker.Tests.Runs;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.Predictions;

/// <summary>What holds memory of torch lets go of it also when too much waits, and when nobody works any more.</summary>
public sealed class HandoverTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TorchThread Predictions => shared.Worker.Service<TorchThread>();

    [Fact]
    public async Task A_generation_that_has_begun_goes_on_though_too_much_waits_and_one_that_has_not_is_refused()
    {
        await MeetsAFullQueue(() => shared.Worker.Service<GenerationService>().Generate(new GenerateRequest("tiny-gpt2", "The", new SamplingOptions(TopK: 1), 12), Cancellation));
    }

    [Fact]
    public async Task A_continuation_that_has_begun_goes_on_though_too_much_waits_and_one_that_has_not_is_refused()
    {
        var options = new GenerationOptions { MaxNewTokens = 12 };
        var model = await shared.Worker.Open("tiny-gpt2");
        await MeetsAFullQueue(() => new Continuation(model, Prompt.Of(model, "The", options), options).Write(Cancellation));
    }

    [Fact]
    public async Task A_generation_whose_run_has_ended_lets_go_of_what_it_had_read()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Causal(100_000), Cancellation);
        await RunTests.Reach(hub, run.Id, 1);
        var model = await shared.Worker.Open(run.ModelId);
        var text = await model.Run(trained => trained, Cancellation);
        await using var writing = shared.Worker.Service<GenerationService>()
            .Generate(new GenerateRequest(run.ModelId, "the", new SamplingOptions(TopK: 1), 8), Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await writing.MoveNextAsync());
        Assert.True(text.IsInUse);
        await hub.InvokeAsync<RunSummary>("StopRun", run.Id, Cancellation);
        await Assert.ThrowsAsync<RunEndedException>(async () => await writing.MoveNextAsync());
        Assert.False(text.IsInUse);
    }

    [Fact]
    public async Task A_model_that_has_been_read_is_kept_though_too_much_waits()
    {
        using var plug = await Plug.IntoFull(Predictions);
        var opened = shared.Worker.Open("tiny-distilbert-mlm");
        await LetGoOnceRead(plug, shared.Worker.Service<ModelCatalogue>().Loading, opened);
        Assert.True(((FolderModel)await opened).IsLoaded);
    }

    [Fact]
    public async Task A_moment_that_has_been_read_is_kept_though_too_much_waits()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(2));
        var moments = shared.Worker.Service<SnapshotModels>();
        var moment = moments.Find($"{run.ModelId}@1")!;
        using var plug = await Plug.IntoFull(Predictions);
        var loaded = moments.Load(moment, Cancellation);
        await LetGoOnceRead(plug, moments.Loading, loaded);
        await loaded;
        Assert.True(moment.IsLoaded);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_nobody_works_any_more_it_is_freed_at_once(bool waited)
    {
        using var queue = new WaitingWork();
        using var loaded = new LoadedModels();
        var read = TextModel.Load(Path.Combine(TestWorker.Fixtures, "tiny-gpt2"));
        var generation = read.Generate([1, 2]);
        var (release, keep) = (new ReleaseWork(generation), new KeepWork(loaded, new Owner(), read));
        if (!waited)
        {
            queue.Close(new PlaygroundException("It has ended."));
        }

        queue.Add(release);
        queue.Add(keep);
        Assert.Equal(waited, read.IsInUse);
        queue.Close(new PlaygroundException("It has ended."));
        Assert.True(await release.Result);
        Assert.False(read.IsInUse);
        Assert.Equal("It has ended.", (await Assert.ThrowsAsync<PlaygroundException>(() => keep.Result)).Message);
        Assert.ThrowsAny<Exception>(() => read.Generate([1, 2]));
    }

    private async Task MeetsAFullQueue<T>(Func<IAsyncEnumerable<T>> write)
    {
        await WarmedUp();
        var model = await shared.Worker.Open("tiny-gpt2");
        await using (var writing = write().GetAsyncEnumerator(Cancellation))
        {
            Assert.True(await writing.MoveNextAsync());
            using var plug = await Plug.IntoFull(Predictions);
            var next = writing.MoveNextAsync();
            await using var late = write().GetAsyncEnumerator(Cancellation);
            await Assert.ThrowsAsync<OverloadedException>(async () => await late.MoveNextAsync());
            plug.LetGo();
            Assert.True(await next);
            await plug.Behind;
        }

        Assert.False(await model.Run(text => text.IsInUse, Cancellation));
    }

    /// <summary>The warm-up writes with this very model.</summary>
    private async Task WarmedUp()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!shared.Worker.Service<ModelCatalogue>().IsReady)
        {
            await Predictions.Run(() => true, patience.Token);
        }
    }

    /// <summary>What is behind the reading has had its time by then, too: a refusal would have come.</summary>
    private static async Task LetGoOnceRead(Plug plug, TorchThread loading, Task handedOver)
    {
        for (var i = 0; i < 100 && !handedOver.IsCompleted; i++)
        {
            await loading.Run(() => true, Cancellation);
        }

        plug.LetGo();
    }

    private sealed class Owner : IWeightsOwner
    {
        public bool IsLoaded { get; set; }

        public TextModel Load() => throw new NotSupportedException();
    }
}
