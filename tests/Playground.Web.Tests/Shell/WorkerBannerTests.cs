using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Playground.Web.Shell;
using Playground.Web.Tests.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Shell;

public sealed class WorkerBannerTests : BunitContext
{
    private readonly ScriptedWorker _worker = new();
    private readonly CrankedTime _time = new();

    public WorkerBannerTests()
    {
        Services.AddMudServices();
        Services.AddSingleton<IWorkerClient>(_worker);
        Services.AddSingleton<TimeProvider>(_time);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void A_page_that_asks_nothing_says_nothing_of_the_worker()
    {
        _worker.IsAsked = false;
        _worker.Go(connected: false);
        var banner = Render<WorkerBanner>();
        _time.Pass(TimeSpan.FromSeconds(5));
        banner.Render();
        Assert.DoesNotContain("The worker is", banner.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_while_the_worker_is_away_is_told_so_after_a_moment_and_until_it_is_there()
    {
        _worker.Go(connected: false);
        var banner = Render<WorkerBanner>();
        Assert.DoesNotContain("The worker is", banner.Markup, StringComparison.Ordinal);
        _time.Pass(TimeSpan.FromSeconds(5));
        banner.WaitForAssertion(() => Assert.Contains("The worker is starting.", banner.Markup, StringComparison.Ordinal));
        await banner.InvokeAsync(() => _worker.Go(connected: true));
        banner.WaitForAssertion(() => Assert.DoesNotContain("The worker is", banner.Markup, StringComparison.Ordinal));
        await banner.InvokeAsync(() => _worker.Go(connected: false));
        banner.WaitForAssertion(() => Assert.Contains("The worker is restarting.", banner.Markup, StringComparison.Ordinal));
    }
}
