using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <summary>One place that the training model answers: a hidden word, or the word that follows.</summary>
/// <param name="Where">In words, for a heading.</param>
/// <param name="Word">What is hidden there; null where nothing is.</param>
public sealed record ProbePlace(string Where, IReadOnlyList<Candidate> Candidates, Candidate? Truth, double Rest, string? Word = null)
{
    /// <summary>So many words are followed over time.</summary>
    public const int MostFollowed = 4;

    /// <summary>The words to follow over time: the true one, and what the model likes best now.</summary>
    public IReadOnlyList<Candidate> Followed =>
        [.. (Truth is null ? [] : new[] { Truth }).Concat(Candidates.Where(c => c.Id != Truth?.Id)).Take(MostFollowed)];

    public static IReadOnlyList<ProbePlace> Of(ProbeAnswer answer, string text)
    {
        if (answer.Next is { } next)
        {
            return [Of("What comes next", [.. next.Candidates.Select(c => c.Candidate)], next.Truth, next.Rest, next.TruthAt ?? default, text)];
        }

        return [.. (answer.Mask?.Masks ?? []).Select(m => Of("What stands here", m.Candidates, m.Truth, m.Rest, new(m.Start, m.End), text))];
    }

    private static ProbePlace Of(string open, IReadOnlyList<Candidate> candidates, Candidate? truth, double rest, TextSpan at, string text)
    {
        var word = truth is not null && at.Start < at.End && at.End <= text.Length ? text[at.Start..at.End] : null;
        word = string.IsNullOrWhiteSpace(word) ? word : word.Trim(); // a byte-level piece may begin with the space before it
        return new(word is null ? open : Hidden(word), candidates, truth, rest, word);
    }

    /// <summary>The heading of a place whose word is hidden.</summary>
    public static string Hidden(string word) => $"Hidden: “{Figures.Apart(word)}”";

    /// <summary>Whether the answer is to this question, and not to the one before it, which may still be on its way, nor to another page's.</summary>
    public static bool Answers(ProbeAnswer answer, ProbeRequest question)
    {
        if (answer.Asked is { } asked && asked.Text.TrimEnd() != question.Text.TrimEnd())
        {
            return false; // words that stand at the same places are not the same words
        }

        var length = question.Text.TrimEnd().Length;
        return answer switch
        {
            { Error: not null } => true,
            { Next: { TruthAt: { } at } } => question.Gap is { } gap && gap.Start < at.End && at.Start < gap.End,
            { Next: { } next } => question.Gap is null && next.ContinuesAt == length,
            { Mask: { } mask } => mask.Masks.All(m => m.Truth is null || question.Masked.Any(s => s.Start < m.End && m.Start < s.End))
                && question.Masked.All(s => mask.Masks.Any(m => s.Start < m.End && m.Start < s.End))
                && mask.Tokens.Where(t => !t.Special).Select(t => t.End).DefaultIfEmpty().Max() <= length,
            _ => false,
        };
    }
}
