using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Shell;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class RecipeFormTests : BunitContext
{
    private readonly List<RunRecipe> _started = [], _queued = [];
    private RecipeFile.Opened? _opened;
    private readonly RecipeDraft _draft = new() { CorpusId = "tales" };
    private readonly ScriptedWorker _worker = new();

    public RecipeFormTests()
    {
        Services.AddSingleton<AssetPaths>();
        Services.AddScoped<BrowserConnection>();
        Services.AddScoped<PageAddress>();
        Services.AddHttpClient();
        Services.AddSingleton(new WorkerAddress(new WorkerOptions()));
        Services.AddScoped<CorpusUploads>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Start_waits_until_there_is_a_text_to_train_on_so_that_no_press_is_lost()
    {
        Assert.True(Show(corpora: []).Find(".tr-start-button").HasAttribute("aria-disabled"));
        Assert.False(Show().Find(".tr-start-button").HasAttribute("aria-disabled"));
    }

    [Fact]
    public void Start_gives_the_recipe_that_the_form_shows()
    {
        var form = Show();
        Field(form, "Learning rate").Input("0.003");
        Field(form, "Steps").Input("200");
        form.Find("form").Submit();
        var recipe = Assert.Single(_started);
        Assert.Equal(("tales", 0.003, 200, Objective.Masked), (recipe.CorpusId, recipe.LearningRate, recipe.Steps, recipe.Objective));
    }

    [Fact]
    public void The_questions_beside_the_fields_are_told_apart_by_what_they_explain()
    {
        var names = Show().FindAll(".tr-field .pg-term .tr-unseen").Select(name => name.TextContent).ToList();
        Assert.Contains("What learning rate means", names);
        Assert.DoesNotContain("What this means", names);
    }

    [Fact]
    public void A_mistake_is_explained_where_it_was_made_and_nothing_starts()
    {
        var form = Show();
        Field(form, "Learning rate").Input("0");
        form.Find("form").Submit();
        Assert.Empty(_started);
        Assert.Contains("The learning rate is 0; it must be above 0 and at most 1.", form.Find(".tr-field .tr-problem").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", Field(form, "Learning rate").GetAttribute("aria-invalid"));
        Assert.Equal("0", Field(form, "Learning rate").GetAttribute("value"));
    }

    [Fact]
    public void A_refusal_leaves_everything_that_was_typed()
    {
        var form = Show();
        Field(form, "Steps").Input("77");
        form.Render(p => p.Add(f => f.Refusal, "The corpus has one word; at least 50 are needed."));
        Assert.Contains("one word", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("77", Field(form, "Steps").GetAttribute("value"));
    }

    [Fact]
    public void The_settings_of_the_run_that_is_on_offer_nothing_to_start_until_one_is_changed()
    {
        var form = Show(A.Run(recipe: _draft.ToRecipe()));
        Assert.True(form.Find(".tr-start-button").HasAttribute("aria-disabled"));
        form.Find("form").Submit(); // the Enter key in a field asks no button
        Assert.Empty(_started);
        Field(form, "Seed").Input("2");
        Assert.Equal("Restart with these settings", form.Find(".tr-start-button").TextContent);
        Assert.False(form.Find(".tr-start-button").HasAttribute("aria-disabled"));
    }

    [Fact]
    public void A_run_that_was_steered_still_has_the_settings_that_it_began_with()
    {
        var run = A.Run(recipe: _draft.ToRecipe());
        var form = Show(run);
        form.Render(p => p.Add(f => f.Run, run with { Recipe = run.Recipe with { LearningRateChanges = [new(20, 0.004)], StopAtStep = 500 } }));
        Assert.Equal("Training with these settings", form.Find(".tr-start-button").TextContent);
        Field(form, "Seed").Input("2");
        Assert.Equal("Restart with these settings", form.Find(".tr-start-button").TextContent);
    }

    [Fact]
    public void Beside_a_run_that_is_on_the_new_one_can_be_put_in_the_queue()
    {
        Assert.DoesNotContain("queue", Show().Markup, StringComparison.Ordinal);
        var run = A.Run(recipe: _draft.ToRecipe());
        var form = Show(run, ahead: run);
        Field(form, "Seed").Input("2");
        Second(form, "Let it wait in line instead").Click();
        Assert.Equal(2ul, Assert.Single(_queued).Seed);
        Assert.Empty(_started);
    }

    [Fact]
    public void A_paused_run_holds_up_no_new_one_so_that_only_one_that_has_the_machine_makes_the_form_speak_of_a_queue()
    {
        var paused = A.Run(RunStatus.Paused, recipe: _draft.ToRecipe());
        var form = Show(paused);
        Assert.Equal("Paused with these settings", form.Find(".tr-start-button").TextContent);
        Field(form, "Seed").Input("2");
        Assert.EndsWith("starts anew.", form.Find(".tr-start .tr-note").TextContent, StringComparison.Ordinal);
        Second(form, "Start it and leave this run paused").Click();
        Assert.Single(_queued);

        var other = A.Run() with { Id = "r2", Name = "Another" };
        form.Render(p => p.Add(f => f.Ahead, other).Add(f => f.AheadOfRestart, other));
        Assert.NotNull(Second(form, "Let it wait in line instead"));
        Assert.EndsWith("The new run waits in line; “Another” comes first.", form.Find(".tr-start .tr-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_follows_a_lesson_reads_beside_Start_whose_run_everyone_sees_and_whether_the_own_one_waits()
    {
        var form = Show();
        form.Render(p => p.Add(f => f.Follows, true));
        Assert.Equal("Start a run of your own", form.Find(".tr-start-button").TextContent);
        Assert.Equal("In a lesson its leader starts the run that everyone sees; your own begins at once.", form.Find(".tr-start .tr-note").TextContent);
        form.Render(p => p.Add(f => f.AheadOfRestart, A.Run() with { Name = "The class's" }));
        Assert.Equal("In a lesson its leader starts the run that everyone sees. Your own waits in line; “The class's” comes first.", form.Find(".tr-start .tr-note").TextContent);
        form.Render(p => p.Add(f => f.Follows, false));
        Assert.Equal("A model learns from nothing but this text, before your eyes. The new run waits in line; “The class's” comes first.", form.Find(".tr-start .tr-note").TextContent);
    }

    [Fact]
    public void Who_pastes_a_text_before_the_list_of_texts_has_come_goes_on_pasting_when_it_comes()
    {
        _draft.CorpusId = null;
        var form = Show(corpora: []);
        Tab(form, "Paste").Click();
        _draft.CorpusId = "tales";
        form.Render(p => p.Add(f => f.Corpora, _worker.Corpora));
        Assert.Equal("true", Tab(form, "Paste").GetAttribute("aria-pressed"));
        _draft.CorpusId = "other";
        form.Render(p => p.Add(f => f.Corpora, _worker.Corpora));
        Assert.Equal("true", Tab(form, "Ready").GetAttribute("aria-pressed")); // by a recipe
    }

    [Fact]
    public void Start_trains_no_other_text_while_a_file_is_to_be_chosen()
    {
        var form = Show();
        Tab(form, "File").Click();
        form.Find("form").Submit();
        Assert.Equal("No file has been taken; choose another one, or a text that is ready.", form.Find("[role=alert]").TextContent);
        Assert.Empty(_started);
    }

    [Fact]
    public void Restarting_in_place_of_one_of_several_says_that_all_of_them_stop()
    {
        var form = Show(A.Run(recipe: _draft.ToRecipe() with { Group = "g1" }));
        Field(form, "Seed").Input("2");
        Assert.Equal("Stops the run on screen and those beside it, keeps them in the list, and starts anew.", form.Find(".tr-start .tr-note").TextContent);
    }

    [Fact]
    public void A_recipe_from_a_file_is_handed_on_and_what_is_no_recipe_is_said()
    {
        var form = Show();
        Load(form, """{"name":"Mine","objective":"causal","steps":77,"beta2":0.95,"probe":"The dog"}""");
        form.WaitForAssertion(() => Assert.Equal(("mine.json", 77, 0.95), (_opened!.File, _opened.Recipe.Steps, _opened.Recipe.Beta2)));
        Load(form, """{"steps":"many"}""");
        form.WaitForAssertion(() => Assert.Equal("“mine.json” is not a recipe: its setting steps cannot be read.", form.Find("[role=alert]").TextContent));
        foreach (var list in (string[])["learningRateChanges", "probeMasked", "board"])
        {
            Load(form, $$"""{"{{list}}":null}""");
            form.WaitForAssertion(() => Assert.Equal($"“mine.json” is not a recipe: its setting {list} cannot be read.", form.Find("[role=alert]").TextContent));
            Load(form, $$"""{"{{list}}":[null]}""");
            form.WaitForAssertion(() => Assert.Contains("is not a recipe", form.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        }

        Load(form, """{"learningrate":0.001,"foo":1}""");
        form.WaitForAssertion(() => Assert.Equal("“mine.json” has a setting “foo”, which does not exist.", form.Find("[role=alert]").TextContent));
        Load(form, """{"\ud800":1}""");
        form.WaitForAssertion(() => Assert.Equal("“mine.json” is not a recipe: one of its names is no text.", form.Find("[role=alert]").TextContent));
        Load(form, "[]");
        form.WaitForAssertion(() => Assert.Equal("“mine.json” is not a recipe: it is not a JSON object.", form.Find("[role=alert]").TextContent));
        Load(form, "To be or not to be");
        form.WaitForAssertion(() => Assert.Equal("“mine.json” is not a recipe: it is not a JSON object.", form.Find("[role=alert]").TextContent));
    }

    [Fact]
    public void Of_a_recipe_for_the_command_line_it_is_known_what_the_form_has_no_place_for()
    {
        var form = Show();
        Load(form, """{"steps":77,"corpusFile":"corpus.txt","corpusLines":800000,"halfPrecision":true}""");
        form.WaitForAssertion(() => Assert.NotNull(_opened));
        Assert.Equal(("corpus.txt", "corpusLines halfPrecision"), (_opened!.Text, string.Join(' ', _opened.LeftOut)));
    }

    [Theory]
    [InlineData(1200, " They stop the run at step 1,200 of 5,000.")]
    [InlineData(5000, "")]
    [InlineData(null, "")]
    public void A_recipe_that_stops_before_its_last_step_says_so_where_the_field_for_it_is_folded_away(int? stop, string told) =>
        Assert.Equal($"The form holds the settings of recipe.json.{told}", new RecipeFile.Opened("recipe.json", new RunRecipe { Steps = 5_000, StopAtStep = stop }, null, []).Told(hasText: true));

    [Theory]
    [InlineData(null, 2.5, 0, " They stop the run at validation loss 2.5.")]
    [InlineData(402, 2.5, 0, " They stop the run at step 402 of 5,000 or at validation loss 2.5.")]
    [InlineData(null, null, 2, " They change the learning rate to 0.001 after step 1,000, 0.002 after step 2,000.")]
    [InlineData(402, null, 4, " They stop the run at step 402 of 5,000. They change the learning rate 4 times.")]
    public void Settings_of_a_run_that_was_steered_say_how(int? stop, double? loss, int changes, string told) =>
        Assert.Equal(told, new RunRecipe { Steps = 5_000, StopAtStep = stop, StopAtValidationLoss = loss, LearningRateChanges = [.. Enumerable.Range(1, changes).Select(i => new LearningRateChange(i * 1000, i / 1000.0))] }.Steering());

    private static void Load(IRenderedComponent<RecipeForm> form, string json) =>
        form.FindComponent<RecipeFile>().FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(InputFileContent.CreateFromText(json, "mine.json"));

    [Fact]
    public void A_run_that_is_over_can_be_started_again_as_it_was() =>
        Assert.Equal("Start again", Show(A.Run(RunStatus.Completed, recipe: _draft.ToRecipe())).Find(".tr-start-button:not([aria-disabled])").TextContent);

    [Fact]
    public void Each_objective_says_what_it_is_and_only_the_masked_one_asks_how_much_to_hide()
    {
        var form = Show();
        Assert.Contains("guesses them from both sides", form.Markup, StringComparison.Ordinal);
        form.FindAll("input[name=objective]")[1].Change(true);
        Assert.Equal(Objective.Causal, _draft.Objective);
        Assert.DoesNotContain("Hidden, %", form.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_before_it_is_read()
    {
        var form = Show();
        var tooLong = InputFileContent.CreateFromBinary(new byte[Limits.CorpusBytes + 1], "book.txt");
        form.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(tooLong);
        Assert.Equal("The text holds 20.1 MB; a corpus may hold at most 20 MB.", form.Find("[role=alert]").TextContent);
    }

    [Theory]
    [InlineData(0, "There is no text yet; paste some, or choose one that is ready.")]
    [InlineData((20 << 20) + 1, "The text holds 20.1 MB; a corpus may hold at most 20 MB.")]
    [InlineData(30_000_000, "The text holds 28.6 MB; a corpus may hold at most 20 MB.")]
    public void A_pasted_text_is_measured_in_the_browser_before_it_is_sent(long bytes, string sentence)
    {
        var script = JSInterop.SetupModule(Services.GetRequiredService<AssetPaths>().Of("js/text.js"));
        script.Setup<long>("size", _ => true).SetResult(bytes);
        var form = Show();
        form.FindAll(".tr-tab")[1].Click();
        form.Find("form").Submit();
        Assert.Equal(sentence, form.Find("[role=alert]").TextContent);
        Assert.Empty(_started);
        Assert.Empty(script.Invocations["read"]);
    }

    [Fact]
    public void A_pasted_text_of_too_few_words_is_not_sent_and_stays_in_its_field()
    {
        var script = JSInterop.SetupModule(Services.GetRequiredService<AssetPaths>().Of("js/text.js"));
        script.Setup<long>("size", _ => true).SetResult(20);
        script.Setup<string>("shortText", _ => true).SetResult("only four words here");
        var form = Show();
        Tab(form, "Paste").Click();
        form.Find("form").Submit();
        Assert.Equal("The text has 4 words; training needs at least 20.", form.Find("[role=alert]").TextContent);
        Assert.Equal("true", Tab(form, "Paste").GetAttribute("aria-pressed"));
        Assert.Empty(script.Invocations["read"]);
    }

    private IRenderedComponent<RecipeForm> Show(RunSummary? run = null, IReadOnlyList<CorpusSummary>? corpora = null, RunSummary? ahead = null) => Render<RecipeForm>(p => p
        .Add(f => f.Draft, _draft)
        .Add(f => f.Corpora, corpora ?? _worker.Corpora)
        .Add(f => f.Run, run)
        .Add(f => f.Ahead, ahead)
        .Add(f => f.OnRecipe, opened => _opened = opened)
        .Add(f => f.OnStart, order => (order.Beside ? _queued : _started).AddRange(order.Recipes)));

    private static AngleSharp.Dom.IElement Second(IRenderedComponent<RecipeForm> form, string words) => form.FindAll(".tr-start .tr-button").Single(button => button.TextContent == words);

    private static AngleSharp.Dom.IElement Tab(IRenderedComponent<RecipeForm> form, string name) => form.FindAll(".tr-tab").Single(tab => tab.TextContent == name);

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<RecipeForm> form, string label) =>
        form.Find($"#{form.FindAll("label").First(l => l.TextContent == label).GetAttribute("for")}");
}
