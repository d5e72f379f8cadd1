using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Playground.EndToEnd;

/// <summary>What is on the pages, by the names that their users see.</summary>
internal static class PageExtensions
{
    public static ILocator Sentence(this IPage page) => page.Locator("textarea.pg-sentence-field").First;

    /// <summary>A word of the sentence, as the button that hides and shows it.</summary>
    public static ILocator Word(this IPage page, string word) =>
        page.Locator(".pg-words button").Filter(new LocatorFilterOptions { HasTextRegex = new Regex($"(^|\\]){Regex.Escape(word)}$") }).First;

    /// <summary>The candidates' bars, best first.</summary>
    public static ILocator Bars(this IPage page) => page.Locator("ol.pg-rows button.pg-row");

    /// <summary>Goes on with the Tab key to the next element of that tag.</summary>
    public static async Task FocusNext(this IPage page, string tag)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.tagName") == tag)
            {
                return;
            }
        }

        Assert.Fail($"The Tab key reaches no {tag}.");
    }

    /// <summary>Bars that answer what is asked now, not dimmed ones.</summary>
    public static async Task FreshBars(this IPage page)
    {
        await Assertions.Expect(page.Bars().First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".pg-stale")).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the word is among the first bars; for a page that may still show what was asked before.</summary>
    public static Task TopWordsHold(this IPage page, int count, string word) =>
        Assertions.Expect(page.Locator($"ol.pg-rows > :nth-child(-n+{count}) .pg-row-word").Filter(new LocatorFilterOptions { HasTextRegex = new Regex($"^\\s*{Regex.Escape(word)}\\b") }).First).ToBeVisibleAsync();

    public static async Task<string[]> TopWords(this IPage page, int count) =>
        [.. (await page.Locator("ol.pg-rows button.pg-row .pg-row-word").AllInnerTextsAsync()).Take(count).Select(w => w.Split('\n')[0].Trim())];
}
