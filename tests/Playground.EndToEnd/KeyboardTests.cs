using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>Who works with the keys keeps their place, whatever the pressed button does to itself.</summary>
public sealed class KeyboardTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private static readonly RunRecipe Tiny = new() { CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 100_000 };

    [Fact]
    public async Task A_run_is_steered_with_the_keys_and_the_focus_stays_where_it_was_pressed()
    {
        var run = await playground.Server.StartRun(Tiny with { Name = "By keys" });
        await playground.Server.RunUntil(run, r => r.GetProperty("step").GetInt32() >= 3);
        var page = await playground.Open($"/training/{run}");
        foreach (var (name, state) in new[] { ("Pause", "paused"), ("Step", "paused"), ("Resume", "running"), ("Stop", "stopped") })
        {
            var button = page.Locator(".tr-run-head .tr-controls button").Filter(new() { HasText = name });
            await Expect(button).ToBeEnabledAsync();
            await button.PressAsync("Enter");
            await Expect(page.Locator($"p.tr-state-{state}")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Expect(button).ToBeFocusedAsync();
        }

        var again = page.Locator(".tr-start-button");
        await Expect(again).ToHaveTextAsync("Start again");
        await again.PressAsync("Enter");
        await Expect(again).ToHaveTextAsync("Training with these settings", new() { Timeout = 60_000 });
        await Expect(again).ToBeFocusedAsync();
        await page.GetByLabel("Seed").First.FillAsync("7");
        await playground.Server.Steer(page.Url.Split('/')[^1], "pause");
        var beside = page.GetByText("Start it and leave this run paused");
        await beside.PressAsync("Enter");
        await Expect(beside).ToHaveCountAsync(0);
        await Expect(again).ToBeFocusedAsync(); // the other one is gone
        await page.CloseAsync();
        await playground.Server.StopRuns();
    }

    [Fact]
    public async Task What_is_deleted_left_out_or_taken_in_with_the_keys_leaves_the_focus_beside_it()
    {
        string[] names = ["Key one", "Key two", "Key three"];
        foreach (var name in names)
        {
            await playground.Server.RunUntil(await playground.Server.StartRun(Tiny with { Name = name, Steps = 2 }), "completed");
        }

        var page = await playground.Open("/training");
        await Delete("Key two");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undo: Key two is deleted" })).ToBeFocusedAsync(); // in its place
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("a.tr-run", new() { HasText = "Key two" })).ToBeFocusedAsync();

        await Delete("Key two");
        await page.Locator("summary", new() { HasText = "Recently deleted" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring Key two back" }).PressAsync("Enter");
        await Expect(page.Locator("a.tr-run", new() { HasText = "Key two" })).ToBeVisibleAsync();
        await Expect(page.Locator(".tr-runs :focus")).ToHaveCountAsync(1);

        await page.Locator("summary", new() { HasText = "Masking lab" }).PressAsync("Enter");
        var leaveOut = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Leave out") });
        await leaveOut.Last.PressAsync("Enter");
        await Expect(leaveOut).ToHaveCountAsync(3);
        await Expect(page.Locator(".tr-side :focus")).ToHaveCountAsync(1);
        await page.GetByText("Add a setting").PressAsync("Enter");
        await Expect(page.GetByText("Add a setting")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Train these 4 side by side")).ToBeFocusedAsync();

        var import = page.GetByLabel("Import a run (zip)");
        await import.PressAsync("Shift"); // with the keys, without the system's own window
        await import.SetInputFilesAsync(new FilePayload { Name = "no.zip", MimeType = "application/zip", Buffer = "no zip"u8.ToArray() });
        await Expect(page.Locator(".tr-import .tr-problem")).ToBeVisibleAsync();
        await Expect(import).ToBeFocusedAsync();
        await page.CloseAsync();

        async Task Delete(string name)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = $"Delete {name}" }).PressAsync("Enter");
            await Expect(page.Locator("a.tr-run", new() { HasText = name })).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task A_key_that_is_held_down_is_no_order_to_what_takes_the_place_of_the_pressed_button_and_a_finger_moves_no_focus()
    {
        foreach (var name in new[] { "Held one", "Held two" })
        {
            await playground.Server.RunUntil(await playground.Server.StartRun(Tiny with { Name = name, Steps = 2 }), "completed");
        }

        var page = await playground.Open("/training");
        var rows = page.Locator("a.tr-run", new() { HasTextRegex = new Regex("^Held") });
        var undo = page.GetByRole(AriaRole.Button, new() { Name = "Undo: Held two is deleted" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Held two" }).FocusAsync();
        await page.Keyboard.DownAsync("Enter");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(undo).ToBeFocusedAsync();
        var again = "row => row.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true }))"; // as a keyboard repeats it
        Assert.False(await undo.EvaluateAsync<bool>(again)); // or it would be back at once
        await page.Keyboard.UpAsync("Enter");
        await page.Keyboard.PressAsync("Shift"); // another press, with the focus there
        Assert.True(await undo.EvaluateAsync<bool>(again));

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Held one" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(0);
        await Expect(page.Locator("main :focus")).ToHaveCountAsync(0);
        await page.CloseAsync();
    }
}
