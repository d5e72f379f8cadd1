namespace Playground.Benchmarks.Cloze;

/// <summary>A sentence with one gap and the words that a teacher would accept there.</summary>
/// <param name="IsHeldOut">Written after the corpus was closed, so that its numbers are fair.</param>
public sealed record ClozeSentence(string Category, string Before, string After, IReadOnlySet<string> Answers, bool IsHeldOut)
{
    public const string Gap = "___";

    /// <summary>Whether a model that reads from the left knows all there is to know: nothing but an end mark follows.</summary>
    public bool EndsInGap => After.Trim() is "" or "." or "?" or "!" && Before.Length > 0;

    /// <summary>Case and the spaces of byte-level pieces don't matter; a piece of a word is no answer.</summary>
    public bool Accepts(string candidate) => Answers.Contains(candidate.Trim().ToLowerInvariant());
}
