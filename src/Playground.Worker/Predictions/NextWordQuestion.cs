using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Worker.Predictions;

/// <summary>A text to be continued, as the query for a causal model and the way back from its logits to an answer.</summary>
public sealed class NextWordQuestion
{
    private readonly string modelId;
    private readonly Tokenizer tokenizer;
    private readonly List<Token> tokens;
    private readonly int continuesAt;
    private readonly int dropped;
    private readonly SamplingOptions sampling;
    private readonly int topK;

    private NextWordQuestion(string modelId, Tokenizer tokenizer, List<Token> tokens, int continuesAt, int dropped, SamplingOptions sampling, int topK)
    {
        this.modelId = modelId;
        this.tokenizer = tokenizer;
        this.tokens = tokens;
        this.continuesAt = continuesAt;
        this.dropped = dropped;
        this.sampling = sampling;
        this.topK = topK;
    }

    public LogitsQuery Query => new(tokens, [tokens.Count - 1]);

    /// <summary>White space at the end is left out; only the last tokens that fit into the context are kept.</summary>
    public static NextWordQuestion Ask(string modelId, Tokenizer tokenizer, ModelConfiguration model, string text, SamplingOptions sampling, int topK)
    {
        Questions.CheckText(text);
        Questions.CheckSampling(sampling);
        Questions.CheckTopK(topK);
        var trimmed = text.TrimEnd();
        var all = tokenizer.Encode(trimmed);
        var dropped = Math.Max(0, all.Count - model.ContextLength);
        return new NextWordQuestion(modelId, tokenizer, [.. all.Skip(dropped)], trimmed.Length, dropped, sampling, topK);
    }

    /// <param name="logits"><c>[1][vocab]</c></param>
    public NextWordAnswer Answer(float[][] logits, int? step)
    {
        var distribution = new Distribution(logits[0]);
        var changed = distribution.Changed(sampling.Temperature, sampling.TopK, sampling.TopP);
        var candidates = distribution.Top(topK).Select(scored => new NextCandidate(TokenViews.CandidateOf(scored, tokenizer), changed[scored.Id])).ToArray();
        return new NextWordAnswer(
            modelId,
            [.. tokens.Select(TokenViews.ViewOf)],
            candidates,
            Math.Max(0, 1 - candidates.Sum(candidate => candidate.Candidate.Probability)),
            Math.Max(0, 1 - candidates.Sum(candidate => candidate.Changed)),
            continuesAt,
            dropped,
            "float32",
            step);
    }
}
