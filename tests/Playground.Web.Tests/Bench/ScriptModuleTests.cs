using Microsoft.JSInterop;
using Playground.Web.Bench;
using Playground.Web.Shell;

namespace Playground.Web.Tests.Bench;

public sealed class ScriptModuleTests
{
    public static TheoryData<Exception> WaysToLoseAPage => [new JSDisconnectedException("The circuit has gone."), new TaskCanceledException()];

    [Theory]
    [MemberData(nameof(WaysToLoseAPage))]
    public async Task A_module_whose_page_is_closed_already_ends_without_a_word(Exception lost)
    {
        var browser = new Browser();
        var script = new ScriptModule(browser, new AssetPaths(), "sentence.js", new BrowserConnection());
        await script.Call("attach");
        browser.Failure = lost;
        await script.End("detach");
        Assert.Equal(["attach", "detach"], browser.Called);
    }

    [Fact]
    public async Task A_last_call_that_the_browser_could_not_do_is_not_kept_quiet()
    {
        var browser = new Browser();
        var script = new ScriptModule(browser, new AssetPaths(), "sentence.js", new BrowserConnection());
        await script.Call("attach");
        browser.Failure = new JSException("detach is not a function");
        await Assert.ThrowsAsync<JSException>(async () => await script.End("detach"));
    }

    [Fact]
    public async Task A_module_that_ends_says_its_last_word_and_is_let_go()
    {
        var browser = new Browser();
        await using var script = new ScriptModule(browser, new AssetPaths(), "sentence.js", new BrowserConnection());
        await script.End("detach");
        Assert.Equal(["detach"], browser.Called);
        Assert.True(browser.IsLetGo);
    }

    /// <summary>A browser with one module.</summary>
    private sealed class Browser : IJSRuntime, IJSObjectReference
    {
        public List<string> Called { get; } = [];

        public bool IsLetGo { get; private set; }

        /// <summary>What every call ends with from now on.</summary>
        public Exception? Failure { get; set; }

        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args)
        {
            if (identifier == "import")
            {
                return ValueTask.FromResult((T)(object)this);
            }

            Called.Add(identifier);
            return Failure is null ? default : ValueTask.FromException<T>(Failure);
        }

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);

        public ValueTask DisposeAsync()
        {
            IsLetGo = true;
            return Failure is null ? ValueTask.CompletedTask : ValueTask.FromException(Failure);
        }
    }
}
