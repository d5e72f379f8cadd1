using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;
using Playground.Worker.Catalogue;
using Playground.Worker.Predictions;

namespace Playground.Worker.Runs;

/// <summary>The model of a run in training: answers on the run's thread, between two steps.</summary>
public sealed class RunModel(Run run, TrainingSession session) : IOpenModel, IModelSource
{
    public ModelDescription Description { get; } = Descriptions.Of(
        run.State.Summary.ModelId, session.Model.Configuration, session.Tokenizer, session.Model.Parameters, "run", ModelCard.Licence);

    public ModelConfiguration Configuration { get; } = session.Model.Configuration;

    public Tokenizer Tokenizer => session.Tokenizer;

    public int? Step => session.Step;

    public Task<float[][]> Logits(LogitsQuery query, bool background, CancellationToken cancellation) =>
        run.Add(new LogitsWork(this, query, cancellation) { IsBackground = background });

    public Task<T> Run<T>(Func<TextModel, T> work, CancellationToken cancellation) => run.Ask(() => work(session.Model), cancellation);

    public Task Release(IDisposable left) => run.Add(new ReleaseWork(left));

    TextModel IModelSource.Get() => session.Model;
}
