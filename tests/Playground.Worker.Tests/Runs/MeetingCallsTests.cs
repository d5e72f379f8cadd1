using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Worker.Hosting;
using Playground.Worker.Runs;
using Playground.Worker.Storage;

namespace Playground.Worker.Tests.Runs;

/// <summary>What is asked of a run at the very moment when something else happens to it. It is held there: what it tells of itself, it tells in the midst of it.</summary>
public sealed class MeetingCallsTests : IAsyncDisposable
{
    private const string StoppedBefore = "Stopped before its first step; there is no model.";

    private readonly WebApplication app = WorkerHost.Build(["--Data:Folder", TestFolders.New(), "--Models:Starter", TestFolders.New()]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunServices Services => app.Services.GetRequiredService<RunServices>();

    [Fact]
    public async Task A_run_that_is_stopped_just_when_its_turn_comes_ends_without_a_model()
    {
        Task<RunSummary>? stopping = null;
        using var run = await Queued(changing =>
        {
            if (changing.State.Status == RunStatus.Preparing)
            {
                stopping ??= changing.Stop(); // it has the machine, and its thread has not begun
            }
        });
        run.Begin();
        var stopped = await stopping!;
        await run.Ended;
        Assert.Equal((RunStatus.Stopped, StoppedBefore), (stopped.Status, stopped.Message));
        Assert.False(Directory.Exists(Services.Folder.RunModel(run.Id)));
    }

    [Fact]
    public async Task A_run_that_was_stopped_just_before_its_turn_is_not_read_for_nothing()
    {
        using var run = await Queued(_ => { });
        await run.Stop();
        run.Begin(); // it had been taken out of the line before
        await run.Ended;
        Assert.Equal((RunStatus.Stopped, StoppedBefore), (run.State.Status, run.State.Summary.Message));
        Assert.False(Directory.Exists(Services.Folder.Run(run.Id)));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>A run that waits for its turn, which only these tests give.</summary>
    /// <param name="changed">Called whenever it tells of a change.</param>
    private async Task<Run> Queued(Action<Run> changed)
    {
        var corpus = await Services.Corpora.Add("tiny", "pasted", TinyRecipe.Corpus, Cancellation);
        var recipe = TinyRecipe.Masked(100) with { CorpusId = corpus.Id, CorpusText = null };
        var stored = new StoredRun("mine", "Mine", TimeProvider.System.GetUtcNow(), recipe, RunStatus.Queued, null, 0);
        Services.Runs.Insert(stored);
        return new Run(new RunSummary(stored.Id, stored.Name, stored.Status, null, 0, stored.Created, "runs/mine", recipe, null, null), Services, null, changed);
    }
}
