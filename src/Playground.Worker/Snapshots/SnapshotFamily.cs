using System.Collections.Concurrent;
using Playground.Contracts;
using Playground.Transformers.Checkpoints;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Snapshots;

/// <summary>What all moments of one run share.</summary>
public sealed class SnapshotFamily
{
    private SnapshotFamily(ModelConfiguration configuration, Tokenizer tokenizer, ModelDescription description) =>
        (Configuration, Tokenizer, Description) = (configuration, tokenizer, description);

    public ModelConfiguration Configuration { get; }

    public Tokenizer Tokenizer { get; }

    /// <summary>Under the run's own model id.</summary>
    public ModelDescription Description { get; }

    /// <summary>Those that were asked for, by step.</summary>
    public ConcurrentDictionary<int, SnapshotModel> Models { get; } = new();

    public static SnapshotFamily Read(string modelId, string snapshots, string tokenizerFolder, string? licence)
    {
        var configuration = ModelFolder.ReadConfiguration(snapshots);
        var tokenizer = TokenizerFolder.Read(tokenizerFolder);
        TextModel.CheckVocabulary(tokenizer, configuration);
        return new SnapshotFamily(configuration, tokenizer, Descriptions.Of(modelId, configuration, tokenizer, ParameterCount.Of(configuration), "run", licence));
    }
}
