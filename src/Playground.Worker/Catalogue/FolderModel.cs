using Playground.Contracts;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;
using Playground.Worker.Predictions;

namespace Playground.Worker.Catalogue;

/// <summary>A model in a folder. Its settings and tokenizer are read at once, its weights when it is first asked.</summary>
public sealed class FolderModel : IOpenModel, IModelSource, IWeightsOwner
{
    private readonly FoundFolder found;
    private readonly TorchThread predictions;
    private readonly LoadedModels loaded;

    private FolderModel(FoundFolder found, ModelConfiguration configuration, Tokenizer tokenizer, ModelDescription description, TorchThread predictions, LoadedModels loaded)
    {
        this.found = found;
        this.predictions = predictions;
        this.loaded = loaded;
        Configuration = configuration;
        Tokenizer = tokenizer;
        Description = description;
    }

    public ModelDescription Description { get; }

    public ModelConfiguration Configuration { get; }

    public Tokenizer Tokenizer { get; }

    public int? Step => null;

    /// <summary>True while its weights are in memory.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>Reads settings and tokenizer; throws <see cref="Transformers.PlaygroundException"/> for a broken folder.</summary>
    public static FolderModel Read(FoundFolder found, TorchThread predictions, LoadedModels loaded)
    {
        var configuration = ModelFolder.ReadConfiguration(found.Path);
        var tokenizer = TokenizerFolder.Read(found.Path);
        TextModel.CheckVocabulary(tokenizer, configuration);
        var description = Descriptions.Of(found.Id, configuration, tokenizer, ParameterCount.Of(configuration), found.Source, ModelLicence.Read(found.Path));
        return new FolderModel(found, configuration, tokenizer, description, predictions, loaded);
    }

    public Task<float[][]> Logits(LogitsQuery query, bool background, CancellationToken cancellation) =>
        predictions.Add(new LogitsWork(this, query, cancellation) { IsBackground = background });

    public Task<T> Run<T>(Func<TextModel, T> work, CancellationToken cancellation) =>
        predictions.Run(() => work(loaded.Get(this)), cancellation);

    public Task<T> GoOn<T>(Func<TextModel, T> work, CancellationToken cancellation) =>
        predictions.Add(new FunctionWork<T>(() => work(loaded.Get(this)), cancellation) { HasBegun = true });

    public Task Release(IDisposable left) => predictions.Add(new ReleaseWork(left));

    /// <summary>Reads the weights; any torch thread.</summary>
    public TextModel Load() => TextModel.Load(found.Path);

    TextModel IModelSource.Get() => loaded.Get(this);
}
