using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Playground.Contracts;
using Playground.Web.Lessons;
using Playground.Web.Shell;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

/// <summary>The Training page with all that it asks for.</summary>
public abstract class TrainingPageTest : BunitContext
{
    private protected readonly ScriptedWorker _worker = new();

    protected TrainingPageTest()
    {
        Services.AddMudServices();
        Services.AddSingleton<AssetPaths>();
        Services.AddScoped<BrowserConnection>();
        Services.AddScoped<PageAddress>();
        Services.AddSingleton<TimeProvider>(new CrankedTime());
        Services.AddSingleton<IWorkerClient>(_worker);
        Services.AddHttpClient();
        Services.AddSingleton(new WorkerAddress(new WorkerOptions()));
        Services.AddScoped<CorpusUploads>();
        Services.AddTraining();
        Services.AddLessons();
        Services.AddScoped<RunImports>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private protected static Task Tell(IRenderedComponent<TrainingPage> page, RunSummary run) =>
        page.InvokeAsync(() => page.FindComponent<RunView>().Instance.OnRun.InvokeAsync(run));
}
