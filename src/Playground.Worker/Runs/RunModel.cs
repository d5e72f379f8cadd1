using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;
using Playground.Worker.Catalogue;
using Playground.Worker.Predictions;

namespace Playground.Worker.Runs;

/// <summary>The model of a run in training: answers on the run's thread, between two steps. It stays the same when the run is read from its checkpoint anew.</summary>
public sealed class RunModel(Run run, TrainingSession session) : IOpenModel, IModelSource
{
    public ModelDescription Description { get; } = Descriptions.Of(
        run.State.Summary.ModelId, session.Model.Configuration, session.Tokenizer, session.Model.Parameters, "run", ModelCard.Licence);

    public ModelConfiguration Configuration { get; } = session.Model.Configuration;

    public Tokenizer Tokenizer { get; } = session.Tokenizer;

    public int? Step => run.StepsDone;

    public Task<float[][]> Logits(LogitsQuery query, bool background, CancellationToken cancellation) =>
        run.Add(new LogitsWork(this, query, cancellation) { IsBackground = background });

    public Task<T> Run<T>(Func<TextModel, T> work, CancellationToken cancellation) => run.Ask(() => work(run.Session.Model), cancellation);

    public Task<T> GoOn<T>(Func<TextModel, T> work, CancellationToken cancellation) =>
        run.Add(new FunctionWork<T>(() => work(run.Session.Model), cancellation) { HasBegun = true });

    public Task Release(IDisposable left) => run.Add(new ReleaseWork(left));

    TextModel IModelSource.Get() => run.Session.Model;
}
