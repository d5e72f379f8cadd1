using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Runs;

/// <summary>The models of runs that are there, for the catalogue.</summary>
public sealed class ModelsInTraining(TrainingRuns runs) : IRunModels
{
    public IOpenModel? Find(string modelId) => runs.Holding(all => Of(all, modelId)?.Model);

    public bool IsThere(string runId) => runs.Holding(all => Present(all).Any(run => run.Id == runId));

    public PlaygroundException? WhyClosed(string modelId) => runs.Holding(all => Of(all, modelId)?.NoModel());

    public IReadOnlyList<ModelDescription> List() =>
        runs.Holding<IReadOnlyList<ModelDescription>>(all => [.. Present(all).Select(run => run.Model).OfType<RunModel>().Select(model => model.Description)]);

    private static Run? Of(IEnumerable<Run> all, string modelId) => Present(all).FirstOrDefault(run => run.State.Summary.ModelId == modelId);

    private static IEnumerable<Run> Present(IEnumerable<Run> all) => all.Where(run => !run.IsDeleted);
}
