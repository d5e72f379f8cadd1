using Microsoft.Playwright;

namespace Playground.EndToEnd;

/// <summary>The Chromium or Chrome that this machine has, driven by Playwright. Playwright's own download is not needed.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Browser> Open()
    {
        var path = Environment.GetEnvironmentVariable("PLAYGROUND_BROWSER") ?? Find();
        if (path is null)
        {
            const string sentence = "No Chromium or Chrome was found on the PATH; install one (Debian: apt-get install chromium) or set PLAYGROUND_BROWSER to its program.";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("PLAYGROUND_REQUIRE_BROWSER") is null, sentence);
            Assert.Fail(sentence);
        }

        Assertions.SetDefaultExpectTimeout(20_000); // as long as actions have; a shared machine may stand still for more than the usual 5 s
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            // Containers and CI run as root, where Chromium's sandbox refuses to start; pages come from this machine only.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        return new Browser(playwright, browser);
    }

    public async Task<IPage> NewPage(int width = 1440, int height = 900, bool dark = false, bool finger = false)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = finger,
            IsMobile = finger,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);
}
