using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>A vocabulary that is learnt on the page of a text.</summary>
public sealed class VocabularyTests(PlaygroundFixture playground)
{
    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task What_stands_below_a_vocabulary_that_is_learnt_stays_where_it_is_until_its_end_and_after_it(int width)
    {
        foreach (var (text, kind, sentence) in new[]
        {
            ("simple-english", "ByteLevelBpe", "The cat sat on the mat."),
            ("simple-english", "ByteLevelBpe", "Über den Bäumen — 日本語 — singt ein Vogel."), // whose characters are several bytes
            ("sums", "Characters", "Täglich 12 + 3."), // of which most are not in the vocabulary
            ("sums", "WordPiece", "Täglich 12 + 3."),
        })
        {
            var page = await playground.Open($"/corpora/{text}", width, 844);
            var card = page.Locator("[aria-labelledby=co-watch-title]");
            await card.Locator("select").SelectOptionAsync(kind);
            await card.Locator(".co-grow input").FillAsync(sentence);
            await card.Locator(".co-grow input").BlurAsync();
            await page.EvaluateAsync(
                """
                () => {
                  const card = document.querySelector("[aria-labelledby=co-watch-title]");
                  window.heights = [];
                  const look = () => {
                    const height = Math.round(card.offsetHeight);
                    if (card.querySelector(".co-moment") && heights.at(-1) !== height) {
                      heights.push(height);
                    }
                    requestAnimationFrame(look);
                  };
                  look();
                }
                """);
            await card.GetByRole(AriaRole.Button, new() { Name = "Learn it" }).ClickAsync();
            await Expect(card.Locator(".co-take a")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            var heights = await page.EvaluateAsync<int[]>("heights");
            Assert.True(heights.Length == 1, $"{kind} of “{sentence}”: the part is {string.Join(", then ", heights)} px high.");
            Assert.True(await card.Locator(".co-within .co-piece").Last.EvaluateAsync<bool>("piece => { piece.scrollIntoView({ block: 'nearest' }); const at = piece.getBoundingClientRect(), box = piece.closest('.co-within').getBoundingClientRect(); return at.bottom <= box.bottom + 1; }"), "The last piece can't be reached.");
            await page.CloseAsync();
        }
    }
}
