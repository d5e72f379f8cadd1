using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>Nothing that somebody has written is lost: neither a pasted text that is not stored yet, nor a sentence that has no room in an address.</summary>
public sealed class KeptWritingTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private const string Longer = "field => { field.value = 'A tale. '.repeat(20_000); field.dispatchEvent(new Event('input')); }";

    private static readonly string Story = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"The fox number {i} sleeps under the old tree."));

    /// <summary>Beyond what an address takes, within what a sentence may have.</summary>
    private static readonly string Long = "The dog ate. " + string.Join(' ', Enumerable.Repeat("The cat sat on the mat.", 300));

    [Fact]
    public async Task A_pasted_text_outlives_a_reload_and_another_page_until_it_is_stored()
    {
        var page = await playground.Open("/training");
        await Press(page, "Paste");
        await Field(page).FillAsync(Story);
        await page.ReloadAsync(); // before it was kept after a pause
        await Expect(Button(page, "Paste")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Field(page)).ToHaveValueAsync(Story);

        await page.GetByRole(AriaRole.Link, new() { Name = "Texts" }).First.ClickAsync();
        await Expect(Button(page, "Paste")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Field(page)).ToHaveValueAsync(""); // each page its own
        await Field(page).FillAsync(Story + " Once more.");
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Train a model and watch it learn" })).ToBeVisibleAsync();
        await Expect(Button(page, "Paste")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Field(page)).ToHaveValueAsync(Story);

        await page.GoForwardAsync();
        await Expect(Field(page)).ToHaveValueAsync(Story + " Once more.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the pasted text" }).ClickAsync();
        await Expect(page.Locator(".co-facts")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Texts" }).First.ClickAsync();
        await Expect(Button(page, "Paste")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator(".pg-entry").First).ToBeVisibleAsync();
        await Expect(Field(page)).ToHaveValueAsync("");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_pasted_text_that_a_run_was_started_with_is_in_the_list_and_what_is_written_after_that_is_kept_again()
    {
        var page = await playground.Open("/training");
        await Press(page, "Paste");
        await Field(page).FillAsync(Story);
        await page.Locator("button.tr-start-button").ClickAsync();
        await page.WaitForURLAsync("**/training/*");
        await playground.Server.StopRuns(); // the next test's run would wait for it
        await page.ReloadAsync();
        await Expect(page.Locator(".tr-run-title h2")).ToBeVisibleAsync();
        await Expect(Button(page, "Ready")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Field(page)).ToHaveValueAsync("");
        await Press(page, "Paste");
        await Field(page).FillAsync(Story + " Another one.");
        await page.ReloadAsync();
        await Expect(Button(page, "Paste")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Field(page)).ToHaveValueAsync(Story + " Another one.");
        await Opens("/training"); // not where it was chosen
        await Press(page, "Paste");
        await Opens("/training?corpus=simple-english"); // as from that text's page
        await Expect(page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync("simple-english");
        await Press(page, "Paste");
        await Expect(Field(page)).ToHaveValueAsync(Story + " Another one.");
        await page.CloseAsync();

        async Task Opens(string path)
        {
            await page.GotoAsync(new Uri(playground.Server.Url, path).ToString());
            await Expect(Field(page)).ToHaveValueAsync(Story + " Another one."); // the browser has been asked
            await page.GetByText("Layers, heads, width, context, vocabulary").ClickAsync();
            await Expect(page.GetByLabel("Layers", new() { Exact = true })).ToBeVisibleAsync(); // the server has heard the answer
            await Expect(Button(page, "Ready")).ToHaveAttributeAsync("aria-pressed", "true");
        }
    }

    [Fact]
    public async Task A_text_that_the_browser_has_no_room_for_is_said_to_be_lost_with_the_page_and_a_shorter_one_is_kept_again()
    {
        var page = await playground.Open("/corpora");
        await Expect(Button(page, "Paste")).ToBeVisibleAsync();
        await Field(page).FillAsync(Story);
        await page.WaitForFunctionAsync("() => sessionStorage.getItem('text of /corpora') !== null");
        await Expect(page.Locator("[data-problem=room]")).ToBeHiddenAsync();
        await page.EvaluateAsync("() => { for (let size = 6_000_000; ; size -= 50_000) try { sessionStorage.setItem('other', 'x'.repeat(size)); return; } catch { } }"); // all but the last of the room
        await Field(page).EvaluateAsync(Longer);
        await Expect(page.Locator("[data-problem=room]")).ToHaveTextAsync("This text is longer than your browser keeps for a page: if you reload or leave the page before you press the button below, it is lost.");
        await page.ReloadAsync();
        await Expect(page.Locator(".pg-entry").First).ToBeVisibleAsync();
        await Expect(Field(page)).ToHaveValueAsync(""); // and not the one before it
        await Field(page).EvaluateAsync(Longer);
        await Expect(page.Locator("[data-problem=room]")).ToBeVisibleAsync();
        await Field(page).FillAsync(Story);
        await Expect(page.Locator("[data-problem=room]")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(Field(page)).ToHaveValueAsync(Story);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_browser_that_may_keep_nothing_says_so_beside_the_field_and_the_page_works()
    {
        var page = await playground.Open("/corpora");
        await page.AddInitScriptAsync("Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } })");
        await page.ReloadAsync();
        await Expect(page.Locator(".pg-entry").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-problem=forbidden]")).ToBeHiddenAsync(); // nothing is lost yet
        await Field(page).FillAsync(Story + " Forbidden.");
        await Expect(page.Locator("[data-problem=forbidden]")).ToHaveTextAsync("Your browser may keep nothing for this page: if you reload or leave it before you press the button below, the text is lost.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the pasted text" }).ClickAsync();
        await Expect(page.Locator(".co-facts")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(playground.Server.Url, "/").ToString());
        await page.Sentence().FillAsync(Long); // this needs no storage
        await page.WaitForURLAsync(url => url.Contains("beside=", StringComparison.Ordinal));
        await page.ReloadAsync();
        await Expect(page.Sentence()).ToHaveValueAsync(Long);
        await page.CloseAsync();
    }

    [Fact]
    public async Task What_was_stored_is_forgotten_with_what_was_chosen_beside_it_and_what_is_written_after_that_is_kept_with_it()
    {
        var page = await playground.Open("/assets/test/images/icon.svg"); // any page of this origin, with nothing else on it
        Assert.Equal(["A tale, chosen", "null, null", "null, null", "A longer tale, chosen", "Another tale, chosen"], await page.EvaluateAsync<string[]>(
            """
            async () => {
              const text = await import("/assets/test/js/text.js");
              const [field, whyNot] = ["textarea", "div"].map(tag => document.createElementNS("http://www.w3.org/1999/xhtml", tag));
              const write = value => { field.value = value; field.dispatchEvent(new Event("input")); };
              const left = () => { // the page, at once: before the pause after the last key
                dispatchEvent(new Event("pagehide"));
                return `${sessionStorage.getItem("x")}, ${sessionStorage.getItem("x: chosen") && "chosen"}`;
              };
              const store = () => { text.read(field); text.forget("x"); };
              text.attach("x", field, whyNot);
              text.choose("x", "Paste");
              const seen = [(write("A tale"), left())];
              seen.push((write("A second tale"), store(), left()));
              seen.push((text.choose("x", "Paste"), left()));
              seen.push((write("A longer tale"), left()));
              seen.push((text.read(field), write("Another tale"), text.forget("x"), left())); // written while it was on its way
              return seen;
            }
            """));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/next")]
    [InlineData("/inside")]
    [InlineData("/training")]
    public async Task A_sentence_too_long_for_an_address_and_its_hidden_word_outlive_a_reload_and_are_come_back_to(string path)
    {
        var page = await playground.Open(path);
        await page.Sentence().FillAsync(""); // with whatever is hidden in it
        await Expect(page.Locator(".pg-words button")).ToHaveCountAsync(0);
        await page.Sentence().FillAsync(Long);
        await page.Word("dog").ClickAsync();
        await Expect(page.Locator(".pg-words button[aria-pressed=true]")).ToHaveCountAsync(1);
        await page.WaitForFunctionAsync("() => history.state?.userState?.startsWith('4-7\\n')");
        await page.ReloadAsync();
        await ItIsThere();

        await page.GetByRole(AriaRole.Link, new() { Name = "Texts" }).First.ClickAsync();
        await Expect(page.Locator(".pg-entry").First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".pg-entry").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        await ItIsThere();
        await page.Sentence().FillAsync("The dog ran home."); // the last one of this page now
        await page.WaitForURLAsync(url => url.Contains("text=", StringComparison.Ordinal) && !url.Contains("beside=", StringComparison.Ordinal));
        await page.ReloadAsync();
        await Expect(page.Sentence()).ToHaveValueAsync("The dog ran home.");
        await page.CloseAsync();

        async Task ItIsThere()
        {
            await Expect(page.Sentence()).ToHaveValueAsync(Long);
            await Expect(page.Locator(".pg-words button[aria-pressed=true]")).ToHaveCountAsync(1);
            await Expect(page.Locator(".pg-words button[aria-pressed=true]")).ToContainTextAsync("dog");
        }
    }

    [Fact]
    public async Task A_long_sentence_of_ones_own_at_a_run_outlives_a_reload_and_no_lesson_brings_it_up()
    {
        var run = await playground.Server.StartRun(new RunRecipe { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 60, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] });
        await playground.Server.RunUntil(run, "completed");
        var student = await playground.Open($"/training/{run}");
        await Expect(student.Sentence()).ToHaveValueAsync("The cat sat on the mat.");
        await student.Sentence().FillAsync(Long);
        await student.WaitForURLAsync(url => url.Contains("beside=", StringComparison.Ordinal));
        await student.ReloadAsync();
        await Expect(student.Sentence()).ToHaveValueAsync(Long);

        var teacher = await playground.Open($"/training/{run}");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Lead or follow a lesson" }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Lead a lesson" }).ClickAsync();
        var code = (await teacher.Locator(".le-code").InnerTextAsync()).Trim();
        await student.GetByRole(AriaRole.Button, new() { Name = "Lead or follow a lesson" }).ClickAsync();
        await student.GetByLabel("Code of the lesson").FillAsync(code);
        await student.Keyboard.PressAsync("Enter");
        await Expect(student.Sentence()).ToHaveValueAsync("The cat sat on the mat."); // what the teacher sees
        await student.ReloadAsync();
        await Expect(student.GetByRole(AriaRole.Button, new() { Name = $"You follow lesson {code}" })).ToBeVisibleAsync();
        await Expect(student.Sentence()).ToHaveValueAsync("The cat sat on the mat.");
        await student.GoBackAsync();
        await Expect(student.Sentence()).ToHaveValueAsync(Long); // which is where it was
        await student.CloseAsync();
        await teacher.CloseAsync();
    }

    private static ILocator Field(IPage page) => page.GetByLabel("Text to learn from");

    private static ILocator Button(IPage page, string name) => page.Locator(".tr-tab").Filter(new() { HasText = name });

    /// <summary>Chooses where the text comes from; answered by the server, whose script has looked after the field by then.</summary>
    private static async Task Press(IPage page, string name)
    {
        await Button(page, name).ClickAsync();
        await Expect(Button(page, name)).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
