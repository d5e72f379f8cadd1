using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public class MaskPageTests(PlaygroundFixture playground)
{
    [Fact]
    public async Task It_opens_with_a_sentence_that_is_already_answered()
    {
        var page = await playground.Open("/");
        await Expect(page.Sentence()).ToHaveValueAsync("The [MASK] sat on the mat.");
        await page.FreshBars();
        await page.TopWordsHold(5, "cat");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_click_hides_a_word_and_another_click_brings_it_back()
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        await page.Sentence().FillAsync("The dog drinks water.");
        await page.Word("water").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mask 1 — was “water”" })).ToBeVisibleAsync();
        await page.FreshBars();
        await Expect(page.Locator(".pg-row-truth")).ToHaveCountAsync(1); // the true word has its bar
        await Expect(page.Locator(".pg-rest-wide")).ToContainTextAsync("everything else");
        await page.Word("water").ClickAsync();
        await Expect(page.GetByText("Nothing is hidden yet")).ToBeVisibleAsync();
        await Expect(page.Sentence()).ToHaveValueAsync("The dog drinks water.");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Two_hidden_words_have_two_sets_of_bars_that_change_with_the_sentence()
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        await page.Sentence().FillAsync("The dog drinks water.");
        await page.Word("dog").ClickAsync();
        await page.Word("water").ClickAsync();
        await Expect(page.Locator("article h2")).ToHaveCountAsync(2);
        await page.FreshBars();
        var before = await page.Locator(".pg-row-percent").AllInnerTextsAsync();
        await page.Sentence().FillAsync("The dog reads water."); // the hidden words stay hidden
        await Expect(page.Locator("article h2")).ToHaveCountAsync(2);
        await Expect(page.Locator(".pg-row-percent").First).Not.ToHaveTextAsync(before[0]);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_number_key_puts_a_candidate_into_the_sentence()
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        var first = (await page.TopWords(1))[0];
        await page.Locator(".pg-words button").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("1");
        await Expect(page.Sentence()).ToHaveValueAsync($"The {first} sat on the mat.");
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_numbers_of_a_bar_stand_below_all_bars_and_the_keyboard_s_place_is_ringed()
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        var row = page.Bars().Nth(2);
        await row.HoverAsync();
        var (detail, last) = ((await row.Locator(".pg-detail").BoundingBoxAsync())!, (await page.Locator(".pg-rest-wide").BoundingBoxAsync())!);
        Assert.True(detail.Y >= last.Y + last.Height - 1, $"The numbers stand at {detail.Y}, the last bar ends at {last.Y + last.Height}.");
        await page.Sentence().FocusAsync();
        foreach (var tag in new[] { "BUTTON", "A" })
        {
            await page.FocusNext(tag);
            Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task A_mask_in_small_letters_is_a_mask()
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        await page.Sentence().FillAsync("The [mask] drinks milk.");
        await Expect(page.Sentence()).ToHaveValueAsync("The [MASK] drinks milk.");
        await page.Sentence().FillAsync("The [Mask] drinks milk."); // spelt right, it is what the page had
        await Expect(page.Sentence()).ToHaveValueAsync("The [MASK] drinks milk.");
        await page.FreshBars();
        await page.CloseAsync();
    }

    [Fact]
    public async Task An_address_without_a_page_says_so_to_people_and_stays_bare_for_programs()
    {
        var page = await playground.Open("/nothing/here");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "There is no such page" })).ToBeVisibleAsync();
        await page.CloseAsync();
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(playground.Server.Url, "/nothing/here"), TestContext.Current.CancellationToken);
        Assert.Equal((System.Net.HttpStatusCode.NotFound, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_sentence_leaves_a_page_that_goes_on(string text)
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        await page.Sentence().FillAsync(text);
        await Expect(page.GetByText("Type a sentence")).ToBeVisibleAsync();
        await page.Sentence().FillAsync("The [MASK] sat on the mat.");
        await page.FreshBars();
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("mine", "mine", 1)]
    [InlineData("as rendered", "the server's newer one", 0)]
    public async Task What_was_typed_or_cleared_before_the_field_s_script_arrived_wins_over_the_server(string inTheField, string kept, int told)
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        // The bars are rendered on the server, so they may be here before the field's script is.
        var address = await page.WaitForFunctionAsync("performance.getEntriesByType('resource').map(e => e.name).find(name => /sentence[^/]*\\.js/.test(name))");
        var found = await page.EvaluateAsync<string[]>("""
            async ([address, typed]) => {
              const { attach } = await import(address);
              const field = document.body.appendChild(document.createElement('div')).appendChild(document.createElement('textarea'));
              field.value = typed;
              const calls = [];
              attach(field, null, { invokeMethodAsync: async (...call) => { calls.push(call); } }, { text: "the server's newer one", rendered: 'as rendered', limit: 100, delay: 1e6 });
              return [field.value, String(calls.length)];
            }
            """, new object[] { await address.JsonValueAsync<string>(), inTheField });
        Assert.Equal([kept, $"{told}"], found);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Ten_megabytes_of_text_are_cut_with_a_sentence_that_names_the_limit()
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        await page.Sentence().EvaluateAsync("""
            field => { field.value = 'word '.repeat(2_000_000); field.dispatchEvent(new Event('input', { bubbles: true })); }
            """);
        await Expect(page.GetByText("the first 20,000 are kept")).ToBeVisibleAsync();
        await page.Sentence().FillAsync("The [MASK] sat on the mat.");
        await page.TopWordsHold(5, "cat");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_sentence_longer_than_the_context_is_refused_in_one_sentence_and_kept()
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        var text = string.Concat(Enumerable.Repeat("the cat ", 60)) + "[MASK]";
        await page.Sentence().FillAsync(text);
        await Expect(page.Locator(".pg-refusal")).ToContainTextAsync("64");
        await Expect(page.Sentence()).ToHaveValueAsync(text);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Text_with_only_a_mask_is_answered()
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        await page.Sentence().FillAsync("[MASK]");
        await Expect(page.Locator(".pg-words button")).ToHaveCountAsync(1);
        await page.FreshBars();
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_link_brings_the_same_view_back()
    {
        var page = await playground.Open("/");
        await page.FreshBars();
        await page.Sentence().FillAsync("The dog drinks water.");
        await page.Word("dog").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mask 1 — was “dog”" })).ToBeVisibleAsync(); // these bars, not those of the opening sentence
        await page.FreshBars();
        var words = await page.TopWords(5);
        await page.WaitForURLAsync(url => url.Contains("drinks", StringComparison.Ordinal));
        var again = await playground.Open(new Uri(page.Url).PathAndQuery);
        await again.FreshBars();
        Assert.Equal(words, await again.TopWords(5));
        await page.CloseAsync();
        await again.CloseAsync();
    }
}
