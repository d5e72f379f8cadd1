using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public sealed class GoingOnElsewhereTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private const string Text = "The fox waits by the river and the owl sings in the tree all night long.\n";

    [Fact]
    public async Task An_unfinished_run_goes_out_with_its_training_state_and_goes_on_where_it_came_in_or_says_which_text_it_needs_first()
    {
        var page = await playground.Open("/training");
        await Expect(page.Locator(".tr-start-button")).ToBeEnabledAsync();
        await page.GetByLabel("Load a recipe (json)").SetInputFilesAsync(new FilePayload
        {
            Name = "r.json", MimeType = "application/json",
            Buffer = Encoding.UTF8.GetBytes("""{"name":"Begun in class","corpusId":"simple-english","layers":1,"heads":2,"hidden":16,"contextLength":16,"batchSize":4,"steps":60,"stopAtStep":20,"evaluateEvery":20,"vocabulary":300}"""),
        });
        await Expect(page.Locator(".tr-told")).ToContainTextAsync("r.json"); // before that the form starts what stood in it
        await page.Locator(".tr-start-button").ClickAsync();
        await Expect(page.Locator(".tr-run-head .tr-state")).ToContainTextAsync("Stopped at step 20", new() { Timeout = 60_000 });

        await page.GetByLabel("Put its training state into the zip").CheckAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Take the model along (zip)" });
        await Expect(link).ToHaveAttributeAsync("href", new Regex(@"/export\?state=true$"));
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.EndsWith(" with training state.zip", download.SuggestedFilename, StringComparison.Ordinal);
        var zip = Path.Combine(playground.Server.DataFolder, "begun.zip");
        await download.SaveAsAsync(zip);

        var first = page.Url;
        await page.GetByLabel("Import a run (zip)").SetInputFilesAsync(zip);
        await Expect(page).Not.ToHaveURLAsync(first, new() { Timeout = 30_000 });
        await Expect(page.Locator(".tr-run-head .tr-state")).ToContainTextAsync("Brought in from a zip, as it was at step 20 of 60.");
        await Expect(page.GetByLabel("Put its training state into the zip")).Not.ToBeCheckedAsync();
        await Expect(page.Locator(".tr-needs-text")).ToHaveCountAsync(0); // it comes with the program
        await page.Locator(".tr-run-head").GetByText("Resume", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".tr-run-head .tr-state")).ToContainTextAsync("All steps are done", new() { Timeout = 60_000 });

        SayAnotherText(zip);
        await page.GetByLabel("Import a run (zip)").SetInputFilesAsync(zip);
        await Expect(page.Locator(".tr-needs-text")).ToContainTextAsync("To go on here, this run needs its text first: add “Foxes”");
        await page.Locator(".tr-run-head").GetByText("Resume", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".tr-run-head .tr-problem")).ToContainTextAsync("can't go on without its text: first add “Foxes”");
        await page.CloseAsync();
    }

    /// <summary>As if the run had been trained on one that is not here.</summary>
    private static void SayAnotherText(string zip)
    {
        using var archive = ZipFile.Open(zip, ZipArchiveMode.Update);
        Rewrite(archive, "optimizer.safetensors", bytes =>
        {
            var length = (int)BitConverter.ToInt64(bytes);
            var header = JsonNode.Parse(Encoding.UTF8.GetString(bytes, 8, length))!;
            var said = header["__metadata__"]!;
            (said["text_name"], said["text_sha256"], said["text_characters"]) = ("Foxes", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Text))), $"{Text.Length}");
            var json = Encoding.UTF8.GetBytes(header.ToJsonString());
            return [.. BitConverter.GetBytes((long)json.Length), .. json, .. bytes[(8 + length)..]];
        });
    }

    private static void Rewrite(ZipArchive archive, string name, Func<byte[], byte[]> change)
    {
        using var bytes = new MemoryStream();
        using (var old = archive.GetEntry(name)!.Open())
        {
            old.CopyTo(bytes);
        }

        archive.GetEntry(name)!.Delete();
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(change(bytes.ToArray()));
    }
}
