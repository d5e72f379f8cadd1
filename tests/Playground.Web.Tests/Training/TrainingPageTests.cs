using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Playground.Contracts;
using Playground.Web.Shell;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class TrainingPageTests : BunitContext
{
    private readonly ScriptedWorker _worker = new();

    public TrainingPageTests()
    {
        Services.AddSingleton<AssetPaths>();
        Services.AddSingleton<TimeProvider>(new CrankedTime());
        Services.AddSingleton<IWorkerClient>(_worker);
        Services.AddHttpClient();
        Services.AddSingleton(new WorkerAddress(Options.Create(new WorkerOptions())));
        Services.AddScoped<CorpusUploads>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Start_trains_the_bundled_text_with_the_users_sentence_and_shows_the_run()
    {
        var page = Render<TrainingPage>();
        page.Find("form").Submit();
        var recipe = Assert.Single(_worker.Started);
        Assert.Equal(("tales", "The cat sat on the mat.", new TextSpan(4, 7)), (recipe.CorpusId, recipe.Probe, Assert.Single(recipe.ProbeMasked)));
        Assert.EndsWith("/training/r1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_start_is_a_sentence_and_keeps_the_form()
    {
        var page = Render<TrainingPage>();
        _worker.Refusal = new WorkerRefusedException("The corpus has 1 word; training needs at least 20.");
        page.Find("form").Submit();
        Assert.Equal("The corpus has 1 word; training needs at least 20.", page.Find("[role=alert]").TextContent);
        Assert.Equal("Start", page.Find(".tr-start-button:not([disabled])").TextContent);
    }

    [Fact]
    public async Task The_last_words_of_a_replaced_run_do_not_touch_the_settings_of_the_new_one()
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run(recipe: new RunRecipe { CorpusId = "tales" }));
        page.FindAll("input[name=objective]")[1].Change(true);
        _worker.Run = A.Run() with { Id = "r2", Recipe = new RunRecipe { CorpusId = "tales", Objective = Objective.Causal } };
        page.Find("form").Submit();
        await Tell(page, A.Run(RunStatus.Stopped));

        Assert.Equal(["StopRun", "StartRun"], _worker.Asked.Where(a => a is "StopRun" or "StartRun"));
        Assert.True(page.FindAll("input[name=objective]")[1].HasAttribute("checked"));
    }

    [Fact]
    public async Task Whoever_opens_a_run_by_its_address_finds_its_settings_in_the_form()
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run(recipe: new RunRecipe { CorpusId = "tales", Steps = 77, Probe = "A dog ran.", ProbeMasked = [new(2, 5)] }));
        Assert.Contains(page.FindAll(".tr-field input"), i => i.GetAttribute("value") == "77");
        Assert.Equal("A dog ran.", page.FindComponent<ProbePanel>().Instance.Draft.Sentence);
    }

    private static Task Tell(IRenderedComponent<TrainingPage> page, RunSummary run) =>
        page.InvokeAsync(() => page.FindComponent<RunView>().Instance.OnRun.InvokeAsync(run));
}
