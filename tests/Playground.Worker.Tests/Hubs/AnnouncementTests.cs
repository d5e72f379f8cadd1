using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.Hubs;

public sealed class AnnouncementTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    [Fact]
    public async Task Every_client_hears_of_a_run_from_its_beginning_to_its_end_and_that_a_model_appeared()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var listener = await shared.Worker.Connect();
        var heard = Channel.CreateUnbounded<RunSummary>();
        var models = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var runs = listener.On<RunSummary>("RunChanged", run => heard.Writer.TryWrite(run));
        using var changes = listener.On("ModelsChanged", () => models.TrySetResult());
        await using var starter = await shared.Worker.Connect();
        var run = await starter.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(5), cancellation);
        var statuses = new List<RunStatus>();
        await foreach (var change in heard.Reader.ReadAllAsync(cancellation))
        {
            Assert.Equal(run.Id, change.Id);
            statuses.Add(change.Status);
            if (change.Status == RunStatus.Completed)
            {
                break;
            }
        }

        Assert.Equal([RunStatus.Preparing, RunStatus.Running, RunStatus.Completed], statuses.Distinct().Where(status => status != RunStatus.Queued));
        await models.Task.WaitAsync(cancellation);
    }

    [Fact]
    public async Task A_paused_run_that_goes_back_in_line_is_never_told_of_without_its_place_there()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var heard = Channel.CreateUnbounded<RunSummary>();
        using var runs = hub.On<RunSummary>("RunChanged", run => heard.Writer.TryWrite(run));
        var training = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(1_000_000), cancellation);
        var paused = await hub.InvokeAsync<RunSummary>("StartRun", TinyRecipe.Masked(1_000_000), cancellation);
        await hub.InvokeAsync<RunSummary>("PauseRun", paused.Id, cancellation);
        await hub.InvokeAsync<RunSummary>("ResumeRun", paused.Id, cancellation);
        await hub.InvokeAsync<RunSummary>("DescribeRun", training.Id, "Heard last", null, cancellation);
        var told = new List<(RunStatus Status, int? Place)>();
        await foreach (var change in heard.Reader.ReadAllAsync(cancellation))
        {
            if (change.Name == "Heard last")
            {
                break;
            }

            if (change.Id == paused.Id)
            {
                told.Add((change.Status, change.QueuePosition));
            }
        }

        Assert.Equal([(RunStatus.Queued, 1), (RunStatus.Paused, null), (RunStatus.Queued, 1)], told.Distinct().Concat(told[^1..]));
        Assert.All(told, state => Assert.Equal(state.Status == RunStatus.Queued ? 1 : null, state.Place));
    }
}
