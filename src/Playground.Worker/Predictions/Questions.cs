using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Models;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Predictions;

/// <summary>What may be asked. Each refusal is one sentence that names the fact and the limit.</summary>
internal static class Questions
{
    public static void CheckText(string? text)
    {
        Refuse(string.IsNullOrWhiteSpace(text), "The text is empty; write a sentence first.");
        Refuse(text!.Length > Limits.SentenceCharacters, $"The text has {text.Length} characters; at most {Limits.SentenceCharacters} are taken.");
    }

    public static void CheckTopK(int topK) =>
        Refuse(topK < 1 || topK > Limits.TopK, $"{topK} candidates were asked for; it must be between 1 and {Limits.TopK}.");

    public static void CheckSpans(IReadOnlyList<TextSpan>? spans, string text)
    {
        foreach (var span in spans ?? [])
        {
            Refuse(span.Start < 0 || span.End <= span.Start || span.End > text.Length, $"The stretch {span.Start}..{span.End} is not inside the text, which has {text.Length} characters.");
        }
    }

    public static void CheckSampling(SamplingOptions? sampling)
    {
        Refuse(sampling is null, "The sampling options are missing.");
        Refuse(!(sampling!.Temperature > 0 && sampling.Temperature <= 100), $"The temperature is {sampling.Temperature}; it must be above 0 and at most 100.");
        Refuse(sampling.TopK < 0, $"Top-k is {sampling.TopK}; it must be 0 (all) or more.");
        Refuse(!(sampling.TopP > 0 && sampling.TopP <= 1), $"Top-p is {sampling.TopP}; it must be above 0 and at most 1.");
    }

    public static void CheckContext(int tokens, ModelConfiguration model) =>
        Refuse(tokens > model.ContextLength, $"The text has {tokens} tokens; this model looks at no more than {model.ContextLength} at a time, so shorten it.");

    public static void CheckObjective(IOpenModel model, Objective wanted)
    {
        var id = model.Description.Id;
        Refuse(model.Description.Objective != wanted, wanted == Objective.Masked
            ? $"{id} says the next word and can't fill in hidden ones; choose a masked model."
            : $"{id} fills in hidden words and can't write on; choose a causal model.");
    }

    public static void Refuse(bool wrong, string sentence)
    {
        if (wrong)
        {
            throw new PlaygroundException(sentence);
        }
    }
}
