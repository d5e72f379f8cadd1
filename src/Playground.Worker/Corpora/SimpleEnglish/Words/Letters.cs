namespace Playground.Worker.Corpora.SimpleEnglish.Words;

/// <summary>Questions about spelling that several word forms ask.</summary>
internal static class Letters
{
    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>carry, but not play.</summary>
    public static bool EndsInConsonantAndY(string word) => word.Length > 2 && word[^1] == 'y' && !IsVowel(word[^2]);

    /// <summary>box, bus, match, wish: an s after it needs an e.</summary>
    public static bool Hisses(string word) =>
        word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);

    /// <summary>stop, big, swim: a short word whose last letter doubles before -ed, -ing and -er.</summary>
    public static bool Doubles(string word) =>
        word.Length > 2 && Syllables(word) == 1 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y') && IsVowel(word[^2]) && !IsVowel(word[^3]);

    /// <summary>Groups of vowels, which is close enough for short English words.</summary>
    public static int Syllables(string word)
    {
        var groups = 0;
        for (var index = 0; index < word.Length; index++)
        {
            var vowel = IsVowel(word[index]) || (word[index] == 'y' && index > 0);
            var before = index > 0 && (IsVowel(word[index - 1]) || (word[index - 1] == 'y' && index > 1));
            groups += vowel && !before ? 1 : 0;
        }

        return groups;
    }
}
