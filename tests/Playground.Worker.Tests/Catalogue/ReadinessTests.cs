using Microsoft.Extensions.Logging;
using Playground.Transformers;
using Playground.Worker.Catalogue;
using Playground.Worker.Predictions;
using Playground.Worker.Snapshots;

namespace Playground.Worker.Tests.Catalogue;

public sealed class ReadinessTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    [Fact]
    public async Task The_worker_is_ready_only_after_a_model_of_each_kind_has_answered_or_refused()
    {
        var worker = shared.Worker;
        using var thread = new TorchThread("test");
        using var models = new ModelCatalogue(worker.Service<ModelFolders>(), worker.Service<IRunModels>(), worker.Service<SnapshotModels>(), thread, worker.Service<ILogger<ModelCatalogue>>());
        var asked = new List<string>();
        await models.LoadFirst(
            (model, _) =>
            {
                asked.Add(model.Id);
                Assert.False(models.IsReady);
                return asked.Count == 1 ? Task.CompletedTask : throw new PlaygroundException("It says no.");
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(["tiny-bert-mlm", "tiny-gpt2"], asked);
        Assert.True(models.IsReady);
    }
}
