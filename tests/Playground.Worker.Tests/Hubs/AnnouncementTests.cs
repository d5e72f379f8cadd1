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
}
