using Microsoft.AspNetCore.Components;
using Playground.Web.Shell;

namespace Playground.Web.Tests.Shell;

public sealed class BrowserConnectionTests
{
    private readonly BrowserConnection _browser = new();
    private readonly List<string> _asked = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_asked_while_the_connection_broke_is_asked_again_when_it_is_there_anew()
    {
        var answered = Ask(times: 2, Ct);
        Assert.Single(_asked);
        await _browser.OnConnectionUpAsync(null!, Ct);
        Assert.Equal("answer 2", await answered.WaitAsync(TimeSpan.FromSeconds(5), Ct));
    }

    [Fact]
    public async Task What_was_asked_first_is_asked_again_first()
    {
        var page = Dispatcher.CreateDefault(); // where all of a page's own work has its turn, one after another
        var (order, again) = (new List<int>(), false);
        var all = await page.InvokeAsync(() => Enumerable.Range(0, 20).Select(i => _browser.Ask(async lost =>
        {
            if (!again)
            {
                await Never(lost);
            }

            order.Add(i);
            return i;
        })).ToArray());
        await page.InvokeAsync(() =>
        {
            again = true;
            return _browser.OnConnectionUpAsync(null!, Ct);
        });
        await Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(5), Ct);
        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task What_must_not_be_done_twice_is_given_up_when_the_connection_is_there_anew()
    {
        var asked = 0;
        var answered = _browser.AskOnce(async lost =>
        {
            asked++;
            await Task.Delay(Timeout.Infinite, lost);
            return 0;
        });
        await _browser.OnConnectionUpAsync(null!, Ct);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answered.WaitAsync(TimeSpan.FromSeconds(5), Ct));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_page_that_is_closed_asks_no_more()
    {
        var answered = Ask(times: 2, Ct);
        await _browser.OnCircuitClosedAsync(null!, Ct);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answered.WaitAsync(TimeSpan.FromSeconds(5), Ct));
        Assert.Single(_asked);
    }

    [Fact]
    public async Task A_call_that_gives_up_by_itself_is_not_asked_again()
    {
        using var enough = new CancellationTokenSource();
        var answered = Ask(times: 2, enough.Token);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answered.WaitAsync(TimeSpan.FromSeconds(5), Ct));
        Assert.Single(_asked);
    }

    /// <summary>A browser that answers at the given time of asking, and before that never.</summary>
    private Task<string> Ask(int times, CancellationToken enough) => _browser.Ask(async lost =>
    {
        _asked.Add("asked");
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lost, enough);
        if (_asked.Count < times)
        {
            await Task.Delay(Timeout.Infinite, either.Token);
        }

        return $"answer {_asked.Count}";
    });

    /// <summary>As Blazor's runtime waits for a browser that does not answer.</summary>
    private static async Task Never(CancellationToken lost)
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var giveUp = lost.Register(() => answer.TrySetCanceled(lost));
        await answer.Task;
    }
}
