using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

public class OwnTextTests(PlaygroundFixture playground)
{
    [Fact]
    public async Task Where_a_key_guards_the_api_a_text_is_brought_its_vocabulary_learnt_and_taken_along_on_the_pages()
    {
        await using var server = await PlaygroundServer.Start("--Api:Key=open sesame");
        using var ready = await server.WhenReady();
        using var refused = await server.Http.GetAsync("/api/corpora", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        var page = await playground.Open("/corpora", on: server);
        var text = string.Join('\n', Enumerable.Range(0, 200).Select(i => $"The fox number {i} sleeps under the old tree."));
        var file = page.GetByRole(AriaRole.Button, new() { Name = "File", Exact = true });
        await file.ClickAsync();
        await Expect(file).ToHaveAttributeAsync("aria-pressed", "true"); // answered by the server: the file field's script has been called before
        await page.GetByLabel("Choose a .txt file").SetInputFilesAsync(new FilePayload { Name = "foxes.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "foxes" })).ToBeVisibleAsync();
        await Expect(page.Locator(".co-facts")).ToContainTextAsync("200");

        await page.GetByLabel("Pieces").First.FillAsync("300");
        await page.GetByRole(AriaRole.Button, new() { Name = "Learn it" }).ClickAsync();
        await Expect(page.Locator(".co-merges li").First).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Take its files along (zip)" }).ClickAsync());
        var path = Path.Combine(server.DataFolder, "vocabulary.zip");
        await download.SaveAsAsync(path);
        using var zip = ZipFile.OpenRead(path);
        Assert.Contains("tokenizer.json", zip.Entries.Select(entry => entry.FullName));
        await page.CloseAsync();
    }
}
