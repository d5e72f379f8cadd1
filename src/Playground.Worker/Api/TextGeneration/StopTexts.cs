namespace Playground.Worker.Api.TextGeneration;

/// <summary>Watches a growing text for the first of several endings. The ending itself stays in the text, as in TGI.</summary>
internal sealed class StopTexts(IReadOnlyList<string> texts)
{
    private readonly int longest = texts.Select(text => text.Length).DefaultIfEmpty(0).Max();
    private int searched;

    public bool IsReachedBy(string text)
    {
        // An ending may have begun before the newest token.
        var from = Math.Clamp(searched - longest + 1, 0, text.Length);
        searched = text.Length;
        return texts.Any(stop => text.IndexOf(stop, from, StringComparison.Ordinal) >= 0);
    }
}
