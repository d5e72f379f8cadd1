namespace Playground.Worker.Corpora.SimpleEnglish.Words;

/// <summary>
/// The small words that agree with a subject. Subjects are marked m (he), f (she), n (it), p (they), i (I), w (we) or y (you);
/// a word is asked for by its form for "he": he, him, his, himself, is, was, does, has.
/// </summary>
internal static class Agreement
{
    private static readonly string[] forms = ["he", "him", "his", "himself", "is", "was", "does", "has"];

    public static string? Word(string form, string person)
    {
        var index = Array.IndexOf(forms, form);
        return index < 0 ? null : Words(person)[index];
    }

    /// <summary>Whether verbs take the -s of "he sings".</summary>
    public static bool IsThirdSingular(string person) => person is "m" or "f" or "n";

    private static string[] Words(string person) => person switch
    {
        "m" => forms,
        "f" => ["she", "her", "her", "herself", "is", "was", "does", "has"],
        "p" => ["they", "them", "their", "themselves", "are", "were", "do", "have"],
        "i" => ["I", "me", "my", "myself", "am", "was", "do", "have"],
        "w" => ["we", "us", "our", "ourselves", "are", "were", "do", "have"],
        "y" => ["you", "you", "your", "yourself", "are", "were", "do", "have"],
        _ => ["it", "it", "its", "itself", "is", "was", "does", "has"],
    };
}
