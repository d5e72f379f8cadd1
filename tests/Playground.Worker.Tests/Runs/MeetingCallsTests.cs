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

    [Fact]
    public async Task A_change_that_had_to_wait_while_the_run_was_stopped_is_refused()
    {
        Task? waited = null;
        using var run = await Queued(changing =>
        {
            if (waited is null)
            {
                waited = Meanwhile(() => changing.SetStop(new StopConditions(AtStep: 20)));
                _ = changing.Stop();
            }
        });
        await run.SetStop(new StopConditions(AtStep: 10));
        Assert.Equal("Mine is stopped and can't be told when to stop.", (await Assert.ThrowsAsync<RunStateException>(() => waited!)).Message);
        Assert.Equal((RunStatus.Stopped, 10), (run.State.Status, run.State.Summary.Recipe.StopAtStep));
        Assert.Equal(10, Assert.Single(Services.Runs.ReadAll()).Recipe.StopAtStep);
    }

    [Fact]
    public async Task A_name_and_a_note_that_are_given_at_once_both_stay()
    {
        using var run = await Queued(_ => { });
        Task? waited = null;
        Services.Database.Write(connection =>
        {
            connection.CreateFunction("meet", () =>
            {
                waited ??= Meanwhile(() =>
                {
                    run.Describe(new RunWords(null, "A note"));
                    return Task.CompletedTask;
                });
                return 0;
            });
            using var trigger = connection.Command("CREATE TEMP TRIGGER named AFTER UPDATE OF name ON main.runs BEGIN SELECT meet(); END");
            trigger.ExecuteNonQuery();
        });
        run.Describe(new RunWords("Another name", null));
        await waited!;
        Assert.Equal(("Another name", "A note"), (run.State.Summary.Name, run.State.Summary.Note));
        var stored = Assert.Single(Services.Runs.ReadAll());
        Assert.Equal(("Another name", "A note"), (stored.Name, stored.Note));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Asks on another thread, and comes back when that has to wait for this one.</summary>
    private static Task Meanwhile(Func<Task> ask)
    {
        Thread? asking = null;
        var asked = Task.Factory.StartNew(
            () =>
            {
                Volatile.Write(ref asking, Thread.CurrentThread);
                return ask();
            },
            Cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
        var began = TimeProvider.System.GetTimestamp();
        while (!asked.IsCompleted && Volatile.Read(ref asking)?.ThreadState.HasFlag(ThreadState.WaitSleepJoin) != true)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromMinutes(1), "It neither came through nor had to wait.");
            Thread.Yield();
        }

        return asked;
    }

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
