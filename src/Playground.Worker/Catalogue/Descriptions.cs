using Playground.Contracts;
using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Worker.Catalogue;

/// <summary>A model in the words of the wire.</summary>
public static class Descriptions
{
    public static ModelDescription Of(string id, ModelConfiguration model, Tokenizer tokenizer, long parameters, string source, string? licence) => new(
        id,
        NameOf(model.Architecture),
        model.IsCausal ? Objective.Causal : Objective.Masked,
        model.Layers,
        model.Heads,
        model.Hidden,
        model.VocabularySize,
        model.ContextLength,
        parameters,
        !model.IsCausal && tokenizer.Special.Mask is { } mask ? tokenizer.PieceOf(mask) : null,
        source,
        licence);

    /// <summary>The class name in published config.json files.</summary>
    private static string NameOf(Architecture architecture) => architecture switch
    {
        Architecture.Bert => "BertForMaskedLM",
        Architecture.DistilBert => "DistilBertForMaskedLM",
        Architecture.Roberta => "RobertaForMaskedLM",
        Architecture.Gpt2 => "GPT2LMHeadModel",
        _ => throw new ArgumentOutOfRangeException(nameof(architecture), architecture, null),
    };
}
