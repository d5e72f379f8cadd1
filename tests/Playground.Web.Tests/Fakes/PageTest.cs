using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Playground.Web.Bench;
using Playground.Web.Shell;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Fakes;

/// <summary>A page without a browser: a worker that the test speaks for, and a clock that it moves.</summary>
public abstract class PageTest : BunitContext
{
    protected PageTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<AssetPaths>();
        Services.AddScoped<BrowserConnection>();
        Services.AddScoped<PageAddress>();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<IWorkerClient>(Worker);
        Services.AddBench();
    }

    protected FakeWorker Worker { get; } = new();

    protected ManualTime Time { get; } = new();

    protected Workbench Bench => Services.GetRequiredService<Workbench>();

    /// <summary>What the browser says a moment after the last key.</summary>
    protected static Task Type<T>(IRenderedComponent<T> page, string text, int version = 1)
        where T : class, IComponent =>
        page.InvokeAsync(() => (page as IRenderedComponent<SentenceEditor> ?? page.FindComponent<SentenceEditor>()).Instance.Typed(text, version));

    protected static AngleSharp.Dom.IElement Word<T>(IRenderedComponent<T> page, string word)
        where T : class, IComponent =>
        page.FindAll("button.pg-word").First(b => b.TextContent.Contains(word, StringComparison.Ordinal));
}
