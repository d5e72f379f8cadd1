using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Playground.Web.Lessons;
using Playground.Web.Shell;

namespace Playground.Web.Tests.Lessons;

/// <summary>Several pages of one class, each with a browser of its own that goes where it is told.</summary>
public abstract class ClassroomTest : IAsyncDisposable
{
    private readonly LessonBook _book = new();
    private readonly List<BunitContext> _browsers = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers)
        {
            await browser.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected async Task<(Page Leader, Page Follower)> Class()
    {
        var (leader, follower) = (Sit(), Sit());
        leader.Seat.Lead();
        follower.Seat.Follow(leader.Seat.Lesson!.Code);
        await Go(follower);
        return (leader, follower);
    }

    private protected static Task Go(Page page) => page.Seat.GoAlong();

    /// <summary>How often the page has been told since that something about the lesson is another.</summary>
    private protected static Func<int> Tellings(Page page)
    {
        var told = 0;
        page.Seat.Changed += () => told++;
        return () => told;
    }

    private protected Page Sit()
    {
        var browser = new BunitContext();
        lock (_browsers)
        {
            _browsers.Add(browser);
        }

        browser.JSInterop.Mode = JSRuntimeMode.Loose;
        browser.Services.AddSingleton<AssetPaths>();
        browser.Services.AddScoped<BrowserConnection>();
        browser.Services.AddScoped<PageAddress>();
        browser.Services.AddSingleton(_book);
        browser.Services.AddScoped<LessonSeat>();
        return new(browser);
    }

    private protected sealed class Page
    {
        private (string Where, bool Replaces)? _held;

        public Page(BunitContext browser)
        {
            Browser = browser.Services.GetRequiredService<BrowserConnection>();
            (Navigation, Address, Seat) = (browser.Services.GetRequiredService<BunitNavigationManager>(), browser.Services.GetRequiredService<PageAddress>(), browser.Services.GetRequiredService<LessonSeat>());
            browser.JSInterop.SetupModule(_ => true).SetupVoid(call => call.Identifier == "go" && Told(call.Arguments)).SetVoidResult();
        }

        /// <summary>How often the browser was told to go somewhere.</summary>
        public int Goings { get; private set; }

        public BrowserConnection Browser { get; }

        public BunitNavigationManager Navigation { get; }

        public PageAddress Address { get; }

        public LessonSeat Seat { get; }

        /// <summary>Whether the browser can't load what it takes.</summary>
        public bool Fails { get; set; }

        /// <summary>Whether the browser arrives only when it is told to.</summary>
        public bool IsSlow { get; set; }

        public void Arrive() => Navigation.NavigateTo(_held!.Value.Where, new NavigationOptions { ReplaceHistoryEntry = _held.Value.Replaces });

        private bool Told(IReadOnlyList<object?> to)
        {
            Goings++;
            _held = ((string)to[0]!, (bool)to[1]!);
            if (Fails)
            {
                throw new JSException("Failed to fetch dynamically imported module");
            }

            if (!IsSlow)
            {
                Arrive();
            }

            return true;
        }
    }
}
