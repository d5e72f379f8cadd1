using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Playground.EndToEnd.PlaygroundFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)] // one machine, one model, honest timings

namespace Playground.EndToEnd;

/// <summary>One server and one browser for all tests; each test opens its own page.</summary>
public sealed class PlaygroundFixture : IAsyncLifetime
{
    private Browser? _browser;
    private PlaygroundServer? _server;

    public PlaygroundServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        _browser = await Browser.Open();
        _server = await PlaygroundServer.Start();
    }

    /// <summary>A fresh page at a path of the server, or of another one.</summary>
    public async Task<IPage> Open(string path, int width = 1440, int height = 900, bool dark = false, PlaygroundServer? on = null, bool finger = false)
    {
        var page = await _browser!.NewPage(width, height, dark, finger);
        await page.GotoAsync(new Uri((on ?? Server).Url, path).ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }
}
