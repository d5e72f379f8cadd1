using Playground.Contracts;
using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Worker.Predictions;

/// <summary>A text to be read by a causal model, and the way back from what it thought of each token to an answer.</summary>
public sealed class ReadingQuestion
{
    private readonly ReadTextRequest request;
    private readonly int dropped;
    private readonly int vocabulary;

    private ReadingQuestion(ReadTextRequest request, IReadOnlyList<Token> all, ModelConfiguration model)
    {
        this.request = request;
        dropped = Math.Max(0, all.Count - model.ContextLength);
        vocabulary = model.VocabularySize;
        Tokens = [.. all.Skip(dropped)];
    }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>White space at the end is left out, as for the next word; only the last tokens that fit into the context are kept.</summary>
    public static ReadingQuestion Ask(ReadTextRequest request, Tokenizer tokenizer, ModelConfiguration model)
    {
        Questions.CheckText(request.Text);
        return new ReadingQuestion(request, tokenizer.Encode(request.Text.TrimEnd()), model);
    }

    /// <param name="read">Of each token but the first.</param>
    public TextReading Answer(IReadOnlyList<ReadToken> read, int? step) => new(
        request.ModelId,
        [.. Tokens.Skip(1).Zip(read).Where(one => !one.First.IsSpecial).Select(one => new ReadPiece(one.First.Start, one.First.End, one.Second.LogProbability, one.Second.Rank))],
        vocabulary,
        dropped,
        step);
}
