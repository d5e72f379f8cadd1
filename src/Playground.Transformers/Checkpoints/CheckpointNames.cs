namespace Playground.Transformers.Checkpoints;

/// <summary>The spellings under which published checkpoints store the same weight.</summary>
internal static class CheckpointNames
{
    private static readonly string[] Prefixes = ["bert.", "roberta.", "distilbert.", "transformer."];

    /// <summary>
    /// One spelling for all: without the base model's prefix, norms with weight and bias instead of the older gamma and
    /// beta, the output bias on the head instead of on its decoder.
    /// </summary>
    public static string Canonical(string name)
    {
        foreach (var prefix in Prefixes)
        {
            // DistilBERT's own layers are "transformer.layer.…" below its prefix, so only one prefix is taken off.
            if (name.StartsWith(prefix, StringComparison.Ordinal) && !name.StartsWith("transformer.layer.", StringComparison.Ordinal))
            {
                name = name[prefix.Length..];
                break;
            }
        }

        if (name.EndsWith(".gamma", StringComparison.Ordinal))
            name = string.Concat(name.AsSpan(0, name.Length - 5), "weight");
        else if (name.EndsWith(".beta", StringComparison.Ordinal))
            name = string.Concat(name.AsSpan(0, name.Length - 4), "bias");
        return name switch
        {
            "cls.predictions.decoder.bias" => "cls.predictions.bias",
            "lm_head.decoder.bias" => "lm_head.bias",
            _ => name,
        };
    }

    /// <summary>
    /// The output matrix that is the same tensor as these word embeddings where the two are tied; else null. Files that store
    /// a shared tensor once keep the name that comes first in the alphabet.
    /// </summary>
    public static string? TiedWith(string name) => name switch
    {
        "bert.embeddings.word_embeddings.weight" => "cls.predictions.decoder.weight",
        "distilbert.embeddings.word_embeddings.weight" => "vocab_projector.weight",
        "roberta.embeddings.word_embeddings.weight" => "lm_head.decoder.weight",
        "transformer.wte.weight" => "lm_head.weight",
        _ => null,
    };

    /// <summary>The spelling that the reference reads last, and that therefore counts, where a file holds a weight twice; else null.</summary>
    public static string? ReadLast(string name) => name switch
    {
        "cls.predictions.bias" => "cls.predictions.decoder.bias",
        "lm_head.bias" => "lm_head.decoder.bias",
        _ => null,
    };
}
