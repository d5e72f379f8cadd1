using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>Runs that trained side by side, exported one by one.</summary>
public sealed class ImportedGroupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twins_that_are_brought_in_are_twins_of_each_other_and_never_a_third_and_fourth_of_those_that_are_there()
    {
        await using var home = await TestWorker.Start();
        await using var hub = await home.Connect();
        var twins = await hub.InvokeAsync<List<RunSummary>>("StartGroup", new[] { TinyRecipe.Masked(3), TinyRecipe.Causal(3) }, Cancellation);
        var zips = new List<byte[]>();
        foreach (var twin in twins)
        {
            await RunTests.Watch(hub, twin.Id, 0, slow: false);
            zips.Add(await home.Http.GetByteArrayAsync(new Uri($"/api/runs/{twin.Id}/export", UriKind.Relative), Cancellation));
        }

        await using var elsewhere = await TestWorker.Start();
        Assert.Equal("2", await GroupsAfter(elsewhere, zips));
        Assert.Equal(twins[0].Recipe.Group, (await Runs(elsewhere))[0].Recipe.Group);
        Assert.Equal("2, 2", await GroupsAfter(elsewhere, zips));
        Assert.Equal("2, 2", await GroupsAfter(home, zips));
        Assert.Equal("2, 2, 2", await GroupsAfter(home, zips));
    }

    [Fact]
    public async Task A_twin_that_was_deleted_and_is_brought_in_again_keeps_its_place_for_the_one_that_can_be_restored()
    {
        await using var worker = await TestWorker.Start();
        await using var hub = await worker.Connect();
        var twins = await hub.InvokeAsync<List<RunSummary>>("StartGroup", new[] { TinyRecipe.Masked(3), TinyRecipe.Causal(3) }, Cancellation);
        await RunTests.Watch(hub, twins[0].Id, 0, slow: false);
        await RunTests.Watch(hub, twins[1].Id, 0, slow: false);
        var zip = await worker.Http.GetByteArrayAsync(new Uri($"/api/runs/{twins[0].Id}/export", UriKind.Relative), Cancellation);
        using (await worker.Http.DeleteAsync(new Uri($"/api/runs/{twins[0].Id}", UriKind.Relative), Cancellation))
        {
        }

        Assert.Equal("1, 1", await GroupsAfter(worker, [zip]));
        using (await worker.Http.PostAsync(new Uri($"/api/runs/{twins[0].Id}/restore", UriKind.Relative), null, Cancellation))
        {
        }

        Assert.Equal("1, 2", await GroupsAfter(worker, []));
    }

    /// <summary>How many members each group has, the small ones first.</summary>
    private static async Task<string> GroupsAfter(TestWorker worker, IReadOnlyList<byte[]> zips)
    {
        foreach (var zip in zips)
        {
            using var answer = await TakeAwayTests.Import(worker.Http, zip);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
        }

        return string.Join(", ", (await Runs(worker)).GroupBy(run => run.Recipe.Group).Select(group => group.Count()).Order());
    }

    private static async Task<RunSummary[]> Runs(TestWorker worker) => (await worker.Http.GetFromJsonAsync<RunSummary[]>("/api/runs", Cancellation))!;
}
