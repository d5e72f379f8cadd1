namespace Playground.Transformers.Text;

/// <summary>The published clean-up of English spaces.</summary>
public static class SpaceCleanUp
{
    /// <summary>What Hugging Face calls <c>clean_up_tokenization_spaces</c>, applied to a whole decoded text: <c>is .</c> becomes <c>is.</c>, <c>do n't</c> becomes <c>don't</c>.</summary>
    public static string Apply(string text) => text
        .Replace(" .", ".", StringComparison.Ordinal)
        .Replace(" ?", "?", StringComparison.Ordinal)
        .Replace(" !", "!", StringComparison.Ordinal)
        .Replace(" ,", ",", StringComparison.Ordinal)
        .Replace(" ' ", "'", StringComparison.Ordinal)
        .Replace(" n't", "n't", StringComparison.Ordinal)
        .Replace(" 'm", "'m", StringComparison.Ordinal)
        .Replace(" 's", "'s", StringComparison.Ordinal)
        .Replace(" 've", "'ve", StringComparison.Ordinal)
        .Replace(" 're", "'re", StringComparison.Ordinal);

    /// <summary>The same with the one rule more that the WordPiece decoder has.</summary>
    internal static string OfPiece(string piece) => Apply(piece).Replace(" do not", " don't", StringComparison.Ordinal);
}
