using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Tests.Api;

internal sealed class ThreadedModel(string id, TextModel model, ModelThread thread) : IOpenModel
{
    public ModelDescription Description { get; } = new(
        id,
        model.Configuration.IsCausal ? "GPT2LMHeadModel" : "BertForMaskedLM",
        model.Configuration.IsCausal ? Objective.Causal : Objective.Masked,
        model.Configuration.Layers,
        model.Configuration.Heads,
        model.Configuration.Hidden,
        model.Configuration.VocabularySize,
        model.Configuration.ContextLength,
        model.Parameters,
        model.Tokenizer.Special.Mask is { } mask ? model.Tokenizer.PieceOf(mask) : null,
        "folder",
        null);

    public ModelConfiguration Configuration => model.Configuration;

    public Tokenizer Tokenizer => model.Tokenizer;

    public int? Step => null;

    public Task<float[][]> Logits(LogitsQuery query, bool background, CancellationToken cancellation) =>
        thread.Run(() => model.Logits([query])[0], cancellation);

    public Task<T> Run<T>(Func<TextModel, T> work, CancellationToken cancellation) => thread.Run(() => work(model), cancellation);

    public Task<T> GoOn<T>(Func<TextModel, T> work, CancellationToken cancellation) => Run(work, cancellation);

    public Task Release(IDisposable left) => thread.Run(
        () =>
        {
            left.Dispose();
            return true;
        },
        CancellationToken.None);
}

/// <summary>A model whose work goes through <paramref name="before"/> first: to count it, hold it up or let it fail.</summary>
internal sealed class WatchedModel(IOpenModel model, string id, Func<Task> before) : IOpenModel
{
    public ModelDescription Description { get; } = model.Description with { Id = id };

    public ModelConfiguration Configuration { get; init; } = model.Configuration;

    public Tokenizer Tokenizer => model.Tokenizer;

    public int? Step => null;

    public async Task<float[][]> Logits(LogitsQuery query, bool background, CancellationToken cancellation)
    {
        await before();
        return await model.Logits(query, background, cancellation);
    }

    public async Task<T> Run<T>(Func<TextModel, T> work, CancellationToken cancellation)
    {
        await before();
        return await model.Run(work, cancellation);
    }

    public Task<T> GoOn<T>(Func<TextModel, T> work, CancellationToken cancellation) => Run(work, cancellation);

    public async Task Release(IDisposable left)
    {
        await before();
        await model.Release(left);
    }
}
