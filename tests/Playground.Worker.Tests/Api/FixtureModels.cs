using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Tests.Api;

/// <summary>The fixture checkpoints as a model host, under their folder's name and once more under an id with a slash.</summary>
public sealed class FixtureModels : IModelHost, IDisposable
{
    public const string Bert = "tiny-bert-mlm";
    public const string Roberta = "tiny-roberta-mlm";
    public const string DistilBert = "tiny-distilbert-mlm";
    public const string Gpt2 = "tiny-gpt2";
    public const string WithSlash = "some-school/tiny-gpt2";
    public const string MaskedWithSlash = "some-school/tiny-bert-mlm";

    private readonly ModelThread thread = new();
    private readonly Dictionary<string, IOpenModel> models = [];

    public FixtureModels()
    {
        foreach (var id in (string[])[Bert, Roberta, DistilBert, Gpt2, WithSlash, MaskedWithSlash])
        {
            var loaded = TextModel.Load(Path.Combine(AppContext.BaseDirectory, "Fixtures", "models", Path.GetFileName(id)));
            models[id] = new ThreadedModel(id, loaded, thread);
        }
    }

    /// <summary>Another model under an id of its own, such as one that fails.</summary>
    public void Add(string id, Func<IOpenModel, IOpenModel> make, string from = Gpt2) => models[id] = make(models[from]);

    public IReadOnlyList<ModelDescription> List() => [.. models.Values.Select(model => model.Description)];

    public Task<IOpenModel> Open(string id, CancellationToken cancellation) =>
        models.TryGetValue(id, out var model) ? Task.FromResult(model) : throw new UnknownModelException(id);

    public void Dispose() => thread.Dispose();
}
