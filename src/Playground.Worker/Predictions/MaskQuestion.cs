using Playground.Contracts;
using Playground.Transformers;
using Playground.Transformers.Inference;
using Playground.Transformers.Text;

namespace Playground.Worker.Predictions;

/// <summary>A sentence with hidden places, as the query for a masked model and the way back from its logits to an answer.</summary>
public sealed class MaskQuestion
{
    private readonly string modelId;
    private readonly Tokenizer tokenizer;
    private readonly List<Token> tokens;
    private readonly List<(int Position, int? Truth)> masks;
    private readonly int topK;

    private MaskQuestion(string modelId, Tokenizer tokenizer, List<Token> tokens, List<(int Position, int? Truth)> masks, int topK)
    {
        this.modelId = modelId;
        this.tokenizer = tokenizer;
        this.tokens = tokens;
        this.masks = masks;
        this.topK = topK;
    }

    public LogitsQuery Query => new(tokens, [.. masks.Select(mask => mask.Position)]);

    public IReadOnlyList<Token> Tokens => tokens;

    /// <summary>Hides every token that overlaps a span; mask tokens written in the text count too. Nothing hidden is refused with a sentence.</summary>
    public static MaskQuestion Ask(string modelId, Tokenizer tokenizer, string text, IReadOnlyList<TextSpan>? masked, int topK)
    {
        var question = Hide(modelId, tokenizer, text, masked, topK);
        Questions.Refuse(question.masks.Count == 0, $"Nothing is hidden; select a word or write {tokenizer.PieceOf(question.MaskToken)}.");
        return question;
    }

    /// <summary>The same, where a sentence with nothing hidden is fine.</summary>
    public static MaskQuestion Hide(string modelId, Tokenizer tokenizer, string text, IReadOnlyList<TextSpan>? masked, int topK)
    {
        Questions.CheckText(text);
        Questions.CheckSpans(masked, text);
        Questions.CheckTopK(topK);
        var mask = tokenizer.Special.Mask ?? throw new PlaygroundException($"{modelId} has no mask token and can't fill in hidden words.");
        var tokens = tokenizer.Encode(text).ToList();
        var masks = new List<(int, int?)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.IsSpecial)
            {
                continue;
            }

            if (token.Id == mask)
            {
                masks.Add((i, null));
            }
            else if (masked?.Any(span => token.Start < span.End && span.Start < token.End) == true)
            {
                masks.Add((i, token.Id));
                tokens[i] = token with { Id = mask, Piece = tokenizer.PieceOf(mask) };
            }
        }

        return new MaskQuestion(modelId, tokenizer, tokens, masks, topK);
    }

    /// <param name="logits"><c>[mask][vocab]</c></param>
    public MaskAnswer Answer(float[][] logits, int? step) => new(
        modelId,
        [.. tokens.Select(TokenViews.ViewOf)],
        [.. masks.Select((mask, i) => AnswerOne(mask.Position, mask.Truth, new Distribution(logits[i])))],
        "float32",
        step);

    private int MaskToken => tokenizer.Special.Mask!.Value;

    private MaskedPosition AnswerOne(int position, int? truth, Distribution distribution)
    {
        var top = distribution.Top(topK);
        var listed = top.Sum(candidate => candidate.Probability);
        if (truth is { } id && top.All(candidate => candidate.Id != id))
        {
            listed += distribution.ProbabilityOf(id);
        }

        return new MaskedPosition(
            position,
            tokens[position].Start,
            tokens[position].End,
            [.. top.Select(candidate => TokenViews.CandidateOf(candidate, tokenizer))],
            truth is { } hidden ? TokenViews.CandidateOf(distribution.Of(hidden), tokenizer) : null,
            Math.Max(0, 1 - listed));
    }
}
