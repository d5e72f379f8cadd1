using Playground.Web.Shell;

namespace Playground.Web.Tests.Shell;

public sealed class BrowserConnectionTests : IDisposable
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

    public void Dispose() => _browser.Dispose();

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
}
