using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>A class at one run: what one writes on the own screen is on nobody else's.</summary>
public sealed class OwnSentenceTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    [Fact]
    public async Task A_sentence_of_ones_own_outlives_a_reload_and_whoever_comes_later_finds_the_one_that_the_run_was_begun_with()
    {
        var run = await playground.Server.StartRun(new RunRecipe { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 100_000, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] });
        var student = await playground.Open($"/training/{run}");
        await Expect(student.Sentence()).ToHaveValueAsync("The cat sat on the mat.");
        await student.Sentence().FillAsync("The dog ate & drank.");
        await student.Locator(".tr-probe .pg-word").Filter(new() { HasText = "dog" }).ClickAsync(); // the board has one, too
        await Expect(student.Locator(".tr-probe .tr-place h3")).ToContainTextAsync("dog");
        await student.WaitForURLAsync(url => url.Contains("text=", StringComparison.Ordinal));
        await student.ReloadAsync();
        await Expect(student.Sentence()).ToHaveValueAsync("The dog ate & drank.");
        await Expect(student.Locator(".tr-probe .tr-place h3")).ToContainTextAsync("dog");

        var other = await playground.Open($"/training/{run}");
        await Expect(other.Sentence()).ToHaveValueAsync("The cat sat on the mat.");
        await Expect(other.Locator(".tr-probe .tr-place h3")).ToContainTextAsync("cat");

        await student.GetByRole(AriaRole.Link, new() { Name = "Texts" }).First.ClickAsync();
        await Expect(student.Locator(".pg-entry").First).ToBeVisibleAsync();
        await student.GetByRole(AriaRole.Link, new() { Name = "Training" }).First.ClickAsync();
        await student.Locator($"a.tr-run[href='/training/{run}']").ClickAsync();
        await Expect(student.Sentence()).ToHaveValueAsync("The dog ate & drank.");
        await student.CloseAsync();
        await other.CloseAsync();
    }
}
