using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Playground.Contracts;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

/// <summary>What runs are called on the page, and which is named where.</summary>
public sealed class RunNamesTests : TrainingPageTest
{
    [Theory]
    [InlineData(RunStatus.Running, "Restart with these settings")]
    [InlineData(RunStatus.Running, "Let it wait in line instead")]
    [InlineData(RunStatus.Completed, "Start again")]
    public async Task Another_run_does_not_take_the_name_of_the_one_on_screen_but_the_one_that_was_typed_and_only_once(RunStatus status, string button)
    {
        _worker.Run = A.Run(status, recipe: new RunRecipe { CorpusId = "tales", Name = "First" });
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, _worker.Run);
        foreach (var (seed, typed) in new[] { ("2", ""), ("3", "Mine"), ("4", "") })
        {
            Assert.Equal("", Field("Name").GetAttribute("value"));
            Field("Name").Input(typed);
            Field("Seed").Input(seed);
            if (page.FindAll("button").First(b => b.TextContent == button) is var pressed && pressed.GetAttribute("type") == "submit")
            {
                page.Find("form").Submit();
            }
            else
            {
                pressed.Click();
            }
        }

        Assert.Equal([null, "Mine", null], _worker.Started.Select(recipe => recipe.Name));

        AngleSharp.Dom.IElement Field(string label) => page.Find($"#{page.FindAll("label").First(l => l.TextContent == label).GetAttribute("for")}");
    }

    [Fact]
    public async Task The_settings_of_a_named_run_that_is_on_are_not_changed_by_its_name()
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run(recipe: new RunRecipe { CorpusId = "tales", Name = "First" }));
        Assert.Equal("Training with these settings", page.Find(".tr-start-button[aria-disabled]").TextContent);
    }

    [Fact]
    public async Task A_recipe_from_a_file_keeps_the_name_that_it_was_given_there()
    {
        var page = Render<TrainingPage>();
        await page.InvokeAsync(() => page.FindComponent<RecipeForm>().Instance.OnRecipe.InvokeAsync(new("mine.json", new RunRecipe { CorpusId = "tales", Name = "Mine" }, null, [])));
        Assert.Equal("Mine", page.FindComponent<RecipeForm>().Instance.Draft.Name);
    }

    [Fact]
    public async Task The_page_s_title_tells_the_run_on_screen()
    {
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, A.Run());
        Assert.Equal("First · Training · Playground", Title());
        page.Render(p => p.Add(t => t.RunId, null));
        Assert.Equal("Training · Playground", Title());

        string Title() => Render(page.FindComponent<PageTitle>().Instance.ChildContent!).Markup;
    }

    [Theory]
    [InlineData(RunStatus.Running, null, "A run is on: Second, step 12. Yours would wait until it ends.")]
    [InlineData(RunStatus.Preparing, null, "A run is on: Second, step 12. Yours would wait until it ends.")]
    [InlineData(RunStatus.Queued, 1, "A run is on: Second, step 12. Yours would wait until it ends.")]
    [InlineData(RunStatus.Paused, null, null)]
    [InlineData(RunStatus.Stopped, null, null)]
    public void Whoever_would_have_to_wait_is_told_for_which_run(RunStatus status, int? place, string? sentence)
    {
        _worker.Runs = [A.Run(RunStatus.Paused) with { Id = "r3" }, A.Run(status, 12, queue: place) with { Id = "r2", Name = "Second" }];
        Assert.Equal(sentence, Render<TrainingPage>().FindAll(".tr-active").SingleOrDefault()?.TextContent);
    }

    [Fact]
    public void The_run_that_has_the_machine_is_named_before_those_in_line()
    {
        _worker.Runs = [A.Run(RunStatus.Queued, queue: 1) with { Id = "r3", Name = "Third", Created = DateTimeOffset.UnixEpoch.AddDays(1) }, A.Run(step: 12) with { Id = "r2", Name = "Second" }];
        Assert.StartsWith("A run is on: Second, step 12.", Render<TrainingPage>().Find(".tr-active").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_waits_names_the_one_that_trains_also_if_somebody_else_began_it_and_of_several_none()
    {
        var (waiting, other) = (A.Run(RunStatus.Queued, queue: 1) with { Id = "r1", Name = "The class's" }, A.Run(step: 12) with { Id = "r2", Name = "Mia's" });
        (_worker.Run, _worker.Runs) = (waiting, [other, waiting]);
        var page = Render<TrainingPage>(p => p.Add(t => t.RunId, "r1"));
        await Tell(page, waiting);
        Assert.Equal("Waiting: next in line, as soon as “Mia's” ends.", page.Find(".tr-state").TextContent.Trim());
        await Tell(page, other with { Id = "r3", Name = "Another's" });
        Assert.Equal("Waiting: next in line, as soon as the run before it ends.", page.Find(".tr-state").TextContent.Trim());
    }
}
