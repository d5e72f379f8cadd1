using Bunit;
using Playground.Contracts;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

/// <summary>News that comes between the question for the lists and their answer, which was written before it.</summary>
public sealed class ListsOnTheirWayTests : TrainingPageTest
{
    private static readonly RunSummary Renamed = A.Run(RunStatus.Completed);
    private static readonly RunSummary Doomed = A.Run(RunStatus.Completed) with { Id = "r2", Name = "Doomed" };
    private static readonly RunSummary Saved = A.Run(RunStatus.Completed) with { Id = "r3", Name = "Saved" };
    private static readonly RunSummary Begun = A.Run(RunStatus.Queued) with { Id = "r4", Name = "Begun" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Runs_that_are_begun_renamed_deleted_and_brought_back_meanwhile_are_as_the_news_said(bool again)
    {
        _worker.Runs = [Doomed, Renamed];
        _worker.Deleted.Add(Saved with { Deleted = DateTimeOffset.UnixEpoch });
        var page = again ? Render<TrainingPage>() : null;
        var answer = new TaskCompletionSource<IReadOnlyList<RunSummary>>();
        _worker.OnGetDeletedRuns = () => answer.Task;
        page ??= Render<TrainingPage>();
        _worker.Go(false);
        _worker.Go(true);

        _worker.Announce(Begun);
        _worker.Announce(Renamed with { Name = "Another name" });
        _worker.Announce(Doomed with { Deleted = DateTimeOffset.UnixEpoch });
        _worker.Announce(Saved);
        page.WaitForAssertion(() => Assert.Contains("Saved", Names()));
        await page.InvokeAsync(() => answer.SetResult([.. _worker.Deleted]));
        Assert.Equal(["Another name", "Begun", "Saved"], await page.InvokeAsync(() => Names().Order().ToArray())); // where the list changes, too
        Assert.Equal("Doomed", Assert.Single(page.FindComponent<RunTable>().Instance.Deleted).Name);

        IEnumerable<string> Names() => page.FindComponent<RunTable>().Instance.Runs.Select(run => run.Name);
    }

    [Fact]
    public void What_an_answer_of_later_does_not_hold_is_gone_though_there_was_news_of_it_before()
    {
        _worker.Runs = [Renamed];
        var page = Render<TrainingPage>();
        _worker.Announce(Begun);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindComponent<RunTable>().Instance.Runs.Count));
        _worker.Go(false);
        _worker.Go(true);
        page.WaitForAssertion(() => Assert.Equal("First", Assert.Single(page.FindComponent<RunTable>().Instance.Runs).Name));
    }

    [Fact]
    public async Task A_text_that_is_brought_meanwhile_stays_in_the_list()
    {
        var answer = new TaskCompletionSource<IReadOnlyList<CorpusSummary>>();
        _worker.OnGetCorpora = () => answer.Task;
        var page = Render<TrainingPage>();
        await page.InvokeAsync(() => page.FindComponent<RecipeForm>().Instance.OnCorpus.InvokeAsync(new CorpusSummary("mine", "Mine", "pasted", 100, 20, 2, "the user's own", ["Mine."])));
        answer.SetResult(_worker.Corpora);
        page.WaitForAssertion(() => Assert.Equal(["Tales", "Mine"], page.FindComponent<RecipeForm>().Instance.Corpora.Select(corpus => corpus.Name)));
    }
}
