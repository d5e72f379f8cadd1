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
    private readonly Token? truth;
    private readonly int continuesAt;
    private readonly int dropped;
    private readonly SamplingOptions sampling;
    private readonly int topK;

    private NextWordQuestion(NextWordRequest request, Tokenizer tokenizer, IReadOnlyList<Token> read, Token? truth, int continuesAt, int context)
    {
        modelId = request.ModelId;
        this.tokenizer = tokenizer;
        dropped = Math.Max(0, read.Count - context);
        tokens = [.. read.Skip(dropped)];
        this.truth = truth;
        this.continuesAt = continuesAt;
        sampling = request.Sampling;
        topK = request.TopK;
    }

    public LogitsQuery Query => new(tokens, [tokens.Count - 1]);

    /// <summary>White space at the end is left out; only the last tokens that fit into the context are kept.</summary>
    public static NextWordQuestion Ask(NextWordRequest request, Tokenizer tokenizer, ModelConfiguration model)
    {
        Questions.CheckText(request.Text);
        Questions.CheckSampling(request.Sampling);
        Questions.CheckTopK(request.TopK);
        var trimmed = request.Text.TrimEnd();
        var all = tokenizer.Encode(trimmed);
        if (request.Hidden is not { } hidden)
        {
            return new NextWordQuestion(request, tokenizer, all, null, trimmed.Length, model.ContextLength);
        }

        Questions.CheckSpans([hidden], request.Text);
        var read = all.TakeWhile(token => token.IsSpecial || token.End <= hidden.Start || token.Start >= hidden.End).ToList();
        Questions.Refuse(read.Count == all.Count, $"The stretch {hidden.Start}..{hidden.End} holds nothing but white space; hide a word.");
        Questions.Refuse(read.All(token => token.IsSpecial), "Nothing stands before the hidden word, and a causal model reads from the left; hide a later one.");
        return new NextWordQuestion(request, tokenizer, read, all[read.Count], read[^1].End, model.ContextLength);
    }

    /// <param name="logits"><c>[1][vocab]</c></param>
    public NextWordAnswer Answer(float[][] logits, int? step)
    {
        var distribution = new Distribution(logits[0]);
        var changed = distribution.Changed(sampling.Temperature, sampling.TopK, sampling.TopP);
        var candidates = distribution.Top(topK).Select(scored => new NextCandidate(TokenViews.CandidateOf(scored, tokenizer), changed[scored.Id])).ToArray();
        var followed = truth is { } piece ? TokenViews.CandidateOf(distribution.Of(piece.Id), tokenizer) : null;
        var listed = candidates.Sum(candidate => candidate.Candidate.Probability) + (candidates.Any(candidate => candidate.Candidate.Id == followed?.Id) ? 0 : followed?.Probability ?? 0);
        return new NextWordAnswer(
            modelId,
            [.. tokens.Select(TokenViews.ViewOf)],
            candidates,
            Math.Max(0, 1 - listed),
            Math.Max(0, 1 - candidates.Sum(candidate => candidate.Changed)),
            continuesAt,
            dropped,
            "float32",
            step,
            followed,
            truth is { } at ? new TextSpan(at.Start, at.End) : null,
            truth is { } hidden ? changed[hidden.Id] : null);
    }
}
