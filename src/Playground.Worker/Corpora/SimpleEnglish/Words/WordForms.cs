using Playground.Worker.Corpora.SimpleEnglish.Grammar;

namespace Playground.Worker.Corpora.SimpleEnglish.Words;

/// <summary>
/// The forms a slot can ask for. Of verb phrases the first word changes: <c>s</c> (sits on the mat), <c>ed</c> (sat), <c>ing</c> (sitting), <c>en</c> (eaten),
/// <c>agree</c> (sit or sits, as the subject p wants). Of nouns the head: <c>pl</c> (cats), <c>a</c> (a cat, some milk, a pair of socks).
/// Of adjectives: <c>er</c>, <c>est</c>.
/// </summary>
internal static class WordForms
{
    public static string Change(string phrase, string form, string person) => form switch
    {
        "s" => First(phrase, Verbs.ThirdPerson),
        "ed" => First(phrase, Verbs.Past),
        "en" => First(phrase, Verbs.Participle),
        "ing" => First(phrase, Verbs.Progressive),
        "agree" => Agreement.IsThirdSingular(person) ? First(phrase, Verbs.ThirdPerson) : phrase,
        "pl" => Nouns.Plural(phrase),
        "a" => Nouns.WithArticle(phrase),
        "er" => Adjectives.Comparative(phrase),
        "est" => Adjectives.Superlative(phrase),
        _ => throw new GrammarException($"There is no form {form}"),
    };

    private static string First(string phrase, Func<string, string> change)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? change(phrase) : string.Concat(change(phrase[..space]), phrase.AsSpan(space));
    }
}
