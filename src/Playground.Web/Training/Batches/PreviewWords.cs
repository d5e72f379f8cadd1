using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>A row of tokens by words, and words by stretches: whatever is hidden side by side was hidden together or might as well have been.</summary>
internal static class PreviewWords
{
    /// <param name="IsAsked">The model has to say all of it.</param>
    internal sealed record Stretch(bool IsAsked, IReadOnlyList<IReadOnlyList<PreviewToken>> Words);

    public static IReadOnlyList<Stretch> Of(IEnumerable<PreviewToken> row)
    {
        var words = new List<List<PreviewToken>>();
        foreach (var token in row)
        {
            if (token.BeginsWord || words.Count == 0)
            {
                words.Add([]);
            }

            words[^1].Add(token);
        }

        var stretches = new List<Stretch>();
        foreach (var word in words)
        {
            var asked = word.Any(token => token.Rule is MaskingRule.Masked or MaskingRule.Random or MaskingRule.Kept);
            if (asked && stretches is [.., { IsAsked: true } last])
            {
                stretches[^1] = last with { Words = [.. last.Words, word] };
            }
            else
            {
                stretches.Add(new Stretch(asked, [word]));
            }
        }

        return stretches;
    }
}
