using Playground.Worker.Corpora.SimpleEnglish.Grammar;
using Playground.Worker.Corpora.SimpleEnglish.Themes;

namespace Playground.Worker.Corpora.SimpleEnglish;

/// <summary>
/// Simple English, as for a young child, written by rules: the text from which the starter models learn.
/// <see cref="AllThemes"/> holds the words and sentence shapes, <see cref="RuleBook"/> reads them, <see cref="Composer"/> rolls the dice.
/// </summary>
public static class SimpleEnglishCorpus
{
    internal static RuleBook Rules { get; } = RuleBook.Parse(AllThemes.Text);

    /// <summary>Lines of one sentence or a story of a few; the same seed gives the same lines everywhere, and a longer text starts with the shorter one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative <paramref name="count"/>.</exception>
    public static IEnumerable<string> Lines(ulong seed, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Compose(seed, count);
    }

    private static IEnumerable<string> Compose(ulong seed, int count)
    {
        var composer = new Composer(Rules, new SplitMix64(seed));
        for (var line = 0; line < count; line++)
        {
            yield return composer.Line("line");
        }
    }
}
