using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>What is typed belongs to the one who types: the server's answer to a letter comes when the next ones are there already.</summary>
public sealed class TypingTests(PlaygroundFixture playground)
{
    /// <summary>From here on the field remembers what a script puts into it; keys don't go that way.</summary>
    private const string Watch = """
        field => {
          const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
          field.written = [];
          Object.defineProperty(field, "value", { get() { return get.call(this); }, set(text) { this.written.push(text); set.call(this, text); } });
        }
        """;

    [Theory]
    [InlineData("/training", "Steps", "12x45", "“12x45”")]
    [InlineData("/corpora/sums", "Pieces in each vocabulary", "12x45", "“12x45”")]
    [InlineData("/corpora/sums", "Sentence", "qqq", "q\nq\nq")]
    public async Task The_page_never_writes_into_a_field_what_was_typed_there(string path, string label, string text, string answered)
    {
        var page = await playground.Open(path);
        await Expect(page.Locator(path == "/training" ? ".tr-start-button:not([aria-disabled])" : ".co-cuts li").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var field = page.GetByLabel(label, new() { Exact = true });
        await field.SelectTextAsync();
        await field.EvaluateAsync(Watch);
        await field.PressSequentiallyAsync(text);
        await Expect(page.Locator("body")).ToContainTextAsync(answered, new() { Timeout = 30_000, UseInnerText = true }); // whatever the letters before brought is there as well
        Assert.Empty(await field.EvaluateAsync<string[]>("field => field.written"));
        await Expect(field).ToHaveValueAsync(text);
        await page.CloseAsync();
    }
}
