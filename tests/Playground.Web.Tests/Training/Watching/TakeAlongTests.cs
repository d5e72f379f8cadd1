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
    public void A_run_that_kept_none_offers_the_model_alone() => Assert.DoesNotContain(Links(), link => link.GetAttribute("href")!.Contains("moments", StringComparison.Ordinal));

    private IReadOnlyList<AngleSharp.Dom.IElement> Links() => Render<TakeAlong>(p => p.Add(along => along.Run, A.Run(RunStatus.Completed, 5))).FindAll("a");
}
