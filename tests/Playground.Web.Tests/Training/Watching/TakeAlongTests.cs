using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Shell;
using Playground.Web.Tests.Fakes;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class TakeAlongTests : BunitContext
{
    private readonly FakeWorker _worker = new();

    public TakeAlongTests()
    {
        Services.AddSingleton<AssetPaths>();
        Services.AddScoped<BrowserConnection>();
        Services.AddScoped<PageAddress>();
        Services.AddSingleton<IWorkerClient>(_worker);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void A_run_that_kept_moments_offers_them_with_its_model_and_says_what_they_weigh()
    {
        _worker.Snapshots.AddRange(new[] { 0, 1, 2 }.Select(step => new RunSnapshot(step, $"runs/r1@{step}", 5 * 1024 * 1024)));
        var link = Assert.Single(Links(), link => link.GetAttribute("href")!.EndsWith("moments=true", StringComparison.Ordinal));
        Assert.Equal("/downloads/runs/r1/export?moments=true", link.GetAttribute("href"));
        Assert.Equal("with 3 moments", link.TextContent);
        Assert.Equal("Take the model along with 3 moments (zip)", link.GetAttribute("aria-label"));
        Assert.StartsWith("About 15 MB more", link.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void Moments_that_could_not_be_read_while_the_worker_was_away_are_offered_when_it_is_back()
    {
        _worker.Snapshots.Add(new RunSnapshot(1, "runs/r1@1", 1024));
        _worker.Go(connected: false);
        var read = 0;
        var along = Render<TakeAlong>(p => p.Add(a => a.Run, A.Run(RunStatus.Completed, 5)).Add(a => a.OnRead, () => read++));
        Assert.Equal((1, "/downloads/runs/r1/export"), (read, Assert.Single(Zips(along)))); // the page waits no longer
        _worker.Go(connected: true);
        along.WaitForAssertion(() => Assert.Equal(["/downloads/runs/r1/export", "/downloads/runs/r1/export?moments=true"], Zips(along)));
    }

    [Fact]
    public void A_run_that_kept_none_offers_the_model_alone() => Assert.DoesNotContain(Links(), link => link.GetAttribute("href")!.Contains("moments", StringComparison.Ordinal));

    [Fact]
    public void Of_a_model_that_went_astray_the_moments_are_pointed_to()
    {
        Assert.DoesNotContain("go back in time", Render(RunStatus.Completed).Markup, StringComparison.Ordinal);
        _worker.Snapshots.Add(new RunSnapshot(1, "runs/r1@1", 1024));
        Assert.Contains("go back in time", Render(RunStatus.Failed).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_with_steps_left_takes_its_training_state_along_only_when_it_is_asked_to()
    {
        _worker.Snapshots.Add(new RunSnapshot(1, "runs/r1@1", 1024));
        _worker.TrainingState = new TrainingStateSummary(5, 12 * 1024 * 1024, null);
        var along = Render(RunStatus.Stopped);
        Assert.Equal(["/downloads/runs/r1/export", "/downloads/runs/r1/export?moments=true"], Zips(along));
        var box = along.Find("input[type=checkbox]");
        Assert.False(box.HasAttribute("checked"));
        Assert.Contains("(about 12 MB more)", box.ParentElement!.TextContent, StringComparison.Ordinal);
        await box.ChangeAsync(new() { Value = true });
        Assert.Equal(["/downloads/runs/r1/export?state=true", "/downloads/runs/r1/export?moments=true&state=true"], Zips(along));
    }

    [Fact]
    public void A_run_that_failed_offers_no_training_state_and_one_that_is_done_does_since_it_can_be_given_more_steps()
    {
        _worker.TrainingState = new TrainingStateSummary(5, 1, null);
        Assert.Empty(Render(RunStatus.Failed).FindAll("input"));
        Assert.Single(Render(RunStatus.Completed).FindAll("input"));
    }

    [Fact]
    public void A_run_that_was_brought_in_without_its_training_state_offers_none() => Assert.Empty(Render(RunStatus.Stopped).FindAll("input"));

    private IRenderedComponent<TakeAlong> Render(RunStatus status) => Render<TakeAlong>(p => p.Add(along => along.Run, A.Run(status, 5)));

    private static IEnumerable<string?> Zips(IRenderedComponent<TakeAlong> along) =>
        along.FindAll("a").Select(link => link.GetAttribute("href")).Where(href => href!.Contains("/export", StringComparison.Ordinal));

    private IReadOnlyList<AngleSharp.Dom.IElement> Links() => Render<TakeAlong>(p => p.Add(along => along.Run, A.Run(RunStatus.Completed, 5))).FindAll("a");
}
