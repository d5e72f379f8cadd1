using Playground.Transformers.Inference;

namespace Playground.Benchmarks.Cloze;

/// <summary>What a model puts into a gap, likeliest first.</summary>
public sealed class ClozeReader(TextModel model)
{
    public const int Candidates = 5;

    /// <summary>A causal model can't see what comes after a gap, so that it is asked only where nothing does.</summary>
    public bool CanRead(ClozeSentence sentence) => !model.Configuration.IsCausal || sentence.EndsInGap;

    public IReadOnlyList<string> Fill(ClozeSentence sentence)
    {
        var tokenizer = model.Tokenizer;
        var text = model.Configuration.IsCausal ? sentence.Before.TrimEnd() : sentence.Before + tokenizer.PieceOf(tokenizer.Special.Mask!.Value) + sentence.After;
        var tokens = tokenizer.Encode(text);
        var position = model.Configuration.IsCausal ? tokens.Count - 1 : tokens.TakeWhile(token => token.Id != tokenizer.Special.Mask).Count();
        var logits = model.Logits([new LogitsQuery(tokens, [position])])[0][0];
        return [.. new Distribution(logits).Top(Candidates).Select(scored => tokenizer.Decode([scored.Id], skipSpecialTokens: false))];
    }
}
