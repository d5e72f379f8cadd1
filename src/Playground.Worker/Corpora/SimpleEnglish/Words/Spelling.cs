using System.Text;

namespace Playground.Worker.Corpora.SimpleEnglish.Words;

/// <summary>What depends on the neighbours: "an" before a vowel, and a capital after the end of a sentence or a colon that opens a quotation. Templates write "a" and small letters throughout.</summary>
internal static class Spelling
{
    public static string Finish(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        var capital = true;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter is ' ' && index + 1 < text.Length && text[index + 1] is ' ' or '.' or ',' or '?' or '!')
            {
                continue; // an empty alternative stood between them
            }

            line.Append(capital && char.IsAsciiLetterLower(letter) ? char.ToUpperInvariant(letter) : letter);
            if (letter is 'a' && IsAlone(text, index) && SoundsOpen(text, index + 2))
            {
                line.Append('n');
            }

            // "who are you?" asked the fox: a quotation's own end mark doesn't end the sentence around it.
            var closesQuotation = letter is '"' && index > 0 && text[index - 1] is '?' or '!';
            var opensQuotation = letter is '"' && text.AsSpan(0, index).EndsWith(": ");
            capital = letter is '.' or '?' or '!' || opensQuotation || (capital && !closesQuotation && !char.IsAsciiLetterOrDigit(letter));
        }

        return line.ToString();
    }

    private static bool IsAlone(string text, int index) =>
        (index == 0 || text[index - 1] is ' ' or '"') && index + 2 < text.Length && text[index + 1] == ' ';

    private static bool SoundsOpen(string text, int start)
    {
        var word = text.AsSpan(start);
        return word.StartsWith("hour") || word.StartsWith("honest")
            || ("aeiouAEIOU".Contains(word[0], StringComparison.Ordinal) && !word.StartsWith("uni") && !word.StartsWith("use") && !word.StartsWith("one"));
    }
}
