using System.Runtime.CompilerServices;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;
using Playground.Worker.Catalogue;
using Playground.Worker.Predictions;

namespace Playground.Worker.Snapshots;

/// <summary>One moment of a run as a model. Its weights are read when it is asked something new, and put out again soon.</summary>
/// <param name="path">Its weights.</param>
/// <param name="version">Of its file: after a rewritten one nothing remembered counts.</param>
public sealed class SnapshotModel(SnapshotId id, string path, long version, SnapshotFamily family, SnapshotModels models) : IOpenModel, IModelSource, IWeightsOwner
{
    public ModelDescription Description { get; } = family.Description with { Id = id.ToString() };

    public ModelConfiguration Configuration => family.Configuration;

    public Tokenizer Tokenizer => family.Tokenizer;

    public int? Step => id.Step;

    public long Version => version;

    public bool IsLoaded { get; set; }

    public Task<float[][]> Logits(LogitsQuery query, bool background, CancellationToken cancellation) => Remember(
        KeyOf(query),
        async () =>
        {
            await models.Load(this, cancellation);
            return await models.Predictions.Add(new LogitsWork(this, query, cancellation) { IsBackground = background });
        },
        logits => logits.Sum(row => (long)row.Length * sizeof(float)));

    public Task<ReadToken[]> Read(IReadOnlyList<Token> tokens, CancellationToken cancellation) => Remember(
        $"reading of {string.Join(' ', tokens.Select(token => token.Id))}",
        () => Run(model => model.Read(tokens), cancellation),
        read => read.Length * (long)Unsafe.SizeOf<ReadToken>());

    public async Task<T> Run<T>(Func<TextModel, T> work, CancellationToken cancellation)
    {
        await models.Load(this, cancellation);
        return await models.Predictions.Run(() => work(models.Loaded.Get(this)), cancellation);
    }

    public async Task<T> GoOn<T>(Func<TextModel, T> work, CancellationToken cancellation)
    {
        await models.Load(this, cancellation);
        return await models.Predictions.Add(new FunctionWork<T>(() => work(models.Loaded.Get(this)), cancellation) { HasBegun = true });
    }

    public Task Release(IDisposable left) => models.Predictions.Add(new ReleaseWork(left));

    /// <summary>Asks only what this moment has not answered before.</summary>
    public Task<T> Remember<T>(string question, Func<Task<T>> ask, Func<T, long> bytes)
        where T : class => models.Answers.GetOrAsk((id, version, question), ask, bytes);

    /// <summary>Reads the weights; any torch thread. A moment that was thinned out since it was found does not exist.</summary>
    public TextModel Load()
    {
        try
        {
            return new TextModel(WeightsFile.Read(path, Configuration), Tokenizer);
        }
        catch (SafetensorsException e) when (e.Fault == SafetensorsFault.Missing && !File.Exists(path))
        {
            models.Forget(id);
            throw new UnknownModelException(id.ToString());
        }
        catch (PlaygroundException e)
        {
            throw new BrokenModelException(e.Message, e);
        }
    }

    TextModel IModelSource.Get() => models.Loaded.Get(this);

    private static string KeyOf(LogitsQuery query) =>
        $"logits of {string.Join(' ', query.Tokens.Select(token => $"{token.Id}.{token.Segment}"))} at {string.Join(' ', query.Positions)}";
}
