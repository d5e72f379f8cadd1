using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class SteeringPanelTests : BunitContext
{
    private readonly ScriptedWorker _worker = new();

    public SteeringPanelTests() => Services.AddSingleton<IWorkerClient>(_worker);

    [Fact]
    public void The_learning_rate_is_changed_in_place()
    {
        var panel = Open(A.Run(step: 30, recipe: new RunRecipe { LearningRateChanges = [new(20, 0.004)] }));
        Assert.Equal("0.004", Field(panel, "New learning rate").GetAttribute("value"));
        Field(panel, "New learning rate").Input("0.0005");
        panel.Find("form[aria-label='Learning rate']").Submit();
        Assert.Equal([0.0005], _worker.Rates);
    }

    [Fact]
    public void A_new_peak_is_told_with_what_the_next_step_takes_of_it()
    {
        var run = A.Run(step: 30, recipe: new RunRecipe { LearningRate = 0.002, LearningRateChanges = [new(20, 0.004), new(30, 0.008)] }) with { Latest = A.Point(30) }; // took 0.001 of 0.004
        var panel = Open(run);
        Assert.Contains("highest rate of the run (peak): 0.008 from step 31 on; step 30 used 0.001, with a peak of 0.004", panel.Markup, StringComparison.Ordinal);
        Field(panel, "New learning rate").Input("0.0004");
        panel.Find("form[aria-label='Learning rate']").Submit();
        Assert.StartsWith("Changed. The next step takes about 0.0001: the rate climbs to its peak", panel.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 3_000, "the rate climbs to its peak over the first steps and then falls to the end.")]
    [InlineData(30, 100, "the rate climbs to its peak over the first steps, falls until step 100 and stays there.")]
    [InlineData(130, 100, "the steps that were planned are done, so the rate stays at that share of its peak.")]
    public void What_the_rate_does_after_a_change_is_told_as_it_is(int step, int planned, string told)
    {
        var panel = Open(A.Run(step: step, recipe: new RunRecipe { LearningRate = 0.002, EarlierEnds = planned < 3_000 ? [planned] : [] }) with { Latest = A.Point(step) });
        Field(panel, "New learning rate").Input("0.0004");
        panel.Find("form[aria-label='Learning rate']").Submit();
        Assert.EndsWith(told, panel.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_peak_that_the_last_step_followed_is_told_with_what_it_took_of_it()
    {
        var panel = Open(A.Run(step: 31, recipe: new RunRecipe { LearningRateChanges = [new(30, 0.008)] }) with { Latest = A.Point(31) });
        Assert.Contains("highest rate of the run (peak): 0.008; step 31 used 0.001", panel.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99", "Set. The validation loss measured last, 4.460, has reached that already: the run stops at its next measurement, which comes every 50 steps.")]
    [InlineData("4.46", "Set. The validation loss measured last, 4.460, has reached that already: the run stops at its next measurement, which comes every 50 steps.")]
    [InlineData("4", "Set.")]
    [InlineData("", "Set.")]
    public void A_loss_to_stop_at_that_has_been_reached_is_told_to_end_the_run_at_its_next_measurement(string loss, string said)
    {
        var panel = Open(A.Run(step: 120) with { ValidationLoss = 4.46 });
        Field(panel, "Stop at validation loss").Input(loss);
        panel.Find("form[aria-label='When to stop']").Submit();
        Assert.Equal(said, panel.Find("[role=status]").TextContent);
    }

    [Fact]
    public void A_name_that_is_too_long_is_said_to_be_so_and_neither_cut_nor_sent()
    {
        var panel = Open(A.Run());
        panel.Find("#tr-run-name").Input(new string('n', 81));
        Assert.Equal("The name has 81 characters; at most 80 fit.", panel.Find("#tr-run-name-note").TextContent);
        panel.Find("form[aria-label='Name and note']").Submit();
        Assert.Empty(_worker.Words);
        panel.Find("#tr-run-name").Input(new string('n', 80));
        Assert.Equal("", panel.Find("#tr-run-name-note").TextContent);
        panel.Find("form[aria-label='Name and note']").Submit();
        Assert.Equal(new string('n', 80), Assert.Single(_worker.Words).Name);
    }

    [Fact]
    public void While_a_change_is_under_way_its_button_keeps_the_focus_and_a_second_press_changes_nothing()
    {
        var answer = new TaskCompletionSource();
        _worker.Hold = answer.Task;
        var panel = Open(A.Run());
        Field(panel, "New learning rate").Input("0.004");
        panel.Find("form[aria-label='Learning rate']").Submit();
        panel.Find("form[aria-label='Learning rate']").Submit();
        Assert.Equal(4, panel.FindAll("button[aria-disabled=true]:not([disabled])").Count);
        answer.SetResult();
        panel.WaitForAssertion(() => Assert.Equal("The next step takes it.", panel.Find("[role=status]").TextContent));
        Assert.Single(_worker.Rates);
    }

    [Fact]
    public void A_rate_that_cannot_be_used_is_explained_and_not_sent()
    {
        var panel = Open(A.Run());
        Field(panel, "New learning rate").Input("fast");
        panel.Find("form[aria-label='Learning rate']").Submit();
        Assert.Empty(_worker.Rates);
        Assert.Equal("The learning rate is “fast”; it must be above 0 and at most 1.", panel.Find(".tr-problem").TextContent);
    }

    [Fact]
    public void A_rate_that_the_run_has_already_is_said_to_be_so_and_changes_nothing()
    {
        var panel = Open(A.Run(step: 30, recipe: new RunRecipe { LearningRateChanges = [new(20, 0.0005)] }));
        panel.Find("form[aria-label='Learning rate']").Submit();
        Assert.Equal("The learning rate is 0.0005 already; nothing was changed.", panel.Find("[role=status]").TextContent);
        Assert.Empty(_worker.Rates);
    }

    [Fact]
    public void While_a_change_is_still_to_come_the_worker_says_whether_the_rate_is_that_already()
    {
        var panel = Open(A.Run(step: 10, recipe: new RunRecipe { LearningRateChanges = [new(20, 0.0005)] }));
        panel.Find("form[aria-label='Learning rate']").Submit();
        Assert.Equal([0.0005], _worker.Rates);
    }

    [Fact]
    public void When_to_stop_is_set_and_taken_back()
    {
        var panel = Open(A.Run(step: 30, recipe: new RunRecipe { StopAtValidationLoss = 2.5 }));
        Assert.Equal("2.5", Field(panel, "Stop at validation loss").GetAttribute("value"));
        Field(panel, "Stop at step").Input("300");
        Field(panel, "Stop at validation loss").Input("");
        panel.Find("form[aria-label='When to stop']").Submit();
        Assert.Equal([new StopConditions(300)], _worker.Stops);
        Field(panel, "Stop at step").Input("30");
        panel.Find("form[aria-label='When to stop']").Submit();
        Assert.Equal("The step to stop at is 30; it must be from 31 to 3,000.", panel.Find(".tr-problem").TextContent);
    }

    [Fact]
    public void A_finished_run_still_takes_a_name_and_a_note()
    {
        var panel = Open(A.Run(RunStatus.Completed));
        Assert.Empty(panel.FindAll("form[aria-label='Learning rate']"));
        panel.Find("#tr-run-note").Input("Worth keeping.");
        panel.Find("form[aria-label='Name and note']").Submit();
        Assert.Equal([new RunWords(null, "Worth keeping.")], _worker.Words);
    }

    [Fact]
    public void What_was_said_about_the_next_steps_goes_with_the_last_one()
    {
        var panel = Open(A.Run());
        Field(panel, "New learning rate").Input("0.004");
        panel.Find("form[aria-label='Learning rate']").Submit();
        Assert.Equal("The next step takes it.", panel.Find("[role=status]").TextContent);
        panel.Render(p => p.Add(s => s.Run, A.Run(RunStatus.Completed)));
        Assert.Equal("", panel.Find("[role=status]").TextContent);
    }

    [Fact]
    public void What_was_said_of_one_order_goes_with_the_next_whether_that_is_taken_or_not()
    {
        var panel = Open(A.Run(step: 30));
        Field(panel, "New learning rate").Input("0.004");
        panel.Find("form[aria-label='Learning rate']").Submit();
        Field(panel, "Stop at step").Input("soon");
        panel.Find("form[aria-label='When to stop']").Submit();
        Assert.Equal("", panel.Find("[role=status]").TextContent); // or it would seem to be about the mistake
        Assert.Single(panel.FindAll(".tr-problem"));
        Field(panel, "New learning rate").Input("fast");
        panel.Find("form[aria-label='Learning rate']").Submit();
        Assert.StartsWith("The learning rate is “fast”", Assert.Single(panel.FindAll(".tr-problem")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_worker_is_away_nothing_can_be_typed_or_sent_and_the_panel_says_why()
    {
        var panel = Open(A.Run(step: 30));
        Field(panel, "New learning rate").Input("0.004");
        _worker.Go(false);
        panel.WaitForAssertion(() => Assert.Equal(6, panel.FindAll(":is(input, textarea)[readonly]").Count));
        Assert.All(panel.FindAll("form button[type=submit]"), button => Assert.Equal("true", button.GetAttribute("aria-disabled")));
        Assert.Equal("The worker is away: nothing can be changed before it is back. What is typed here stays.", panel.Find($"#{panel.Find("form button[type=submit]").GetAttribute("aria-describedby")}").TextContent);
        foreach (var form in new[] { "Learning rate", "More steps", "When to stop", "Name and note" })
        {
            await panel.Find($"form[aria-label='{form}']").SubmitAsync(); // as Enter does
        }

        Assert.Empty(_worker.Asked);
        _worker.Go(true);
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("[readonly], [aria-disabled], [aria-describedby^=away]")));
        await panel.Find("form[aria-label='Learning rate']").SubmitAsync();
        Assert.Equal([0.004], _worker.Rates);
    }

    [Fact]
    public void What_the_worker_refuses_is_a_sentence()
    {
        var panel = Open(A.Run());
        _worker.Refusal = new WorkerRefusedException("First is done and can't be given another learning rate.");
        Field(panel, "New learning rate").Input("0.004");
        panel.Find("form[aria-label='Learning rate']").Submit();
        Assert.Equal("First is done and can't be given another learning rate.", panel.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void Who_changes_the_name_alone_leaves_the_note_as_another_page_has_made_it_meanwhile()
    {
        var panel = Open(A.Run());
        panel.Find("#tr-run-name").Input("Second");
        panel.Render(p => p.Add(s => s.Run, A.Run() with { Note = "From the other page." }));
        Assert.Equal("From the other page.", panel.Find("#tr-run-note").GetAttribute("value"));
        Assert.Equal("Second", panel.Find("#tr-run-name").GetAttribute("value")); // what is being written stays
        panel.Find("form[aria-label='Name and note']").Submit();
        Assert.Equal([new RunWords("Second", null)], _worker.Words);
    }

    [Fact]
    public void Of_a_note_that_is_written_on_two_pages_each_hears_of_the_others_before_it_puts_its_own_in_its_place()
    {
        var panel = Open(A.Run());
        panel.Find("#tr-run-note").Input("Mine.");
        Assert.Empty(panel.FindAll(".tr-elsewhere"));
        panel.Render(p => p.Add(s => s.Run, A.Run() with { Note = "Theirs." }));
        Assert.Equal("Mine.", panel.Find("#tr-run-note").GetAttribute("value"));
        Assert.Equal("Meanwhile another page made the note “Theirs.”; Save puts yours in its place.", panel.Find(".tr-elsewhere").TextContent);
        panel.Find("form[aria-label='Name and note']").Submit();
        Assert.Equal([new RunWords(null, "Mine.")], _worker.Words);
    }

    [Fact]
    public void Saving_words_that_nobody_changed_sends_none()
    {
        var panel = Open(A.Run() with { Note = "Worth keeping." });
        panel.Find("form[aria-label='Name and note']").Submit();
        Assert.Empty(_worker.Words);
        Assert.Equal("Nothing was changed.", panel.Find("[role=status]").TextContent);
    }

    private IRenderedComponent<SteeringPanel> Open(RunSummary run)
    {
        var panel = Render<SteeringPanel>(p => p.Add(s => s.Run, run));
        panel.Find("summary").Click();
        return panel;
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<SteeringPanel> panel, string label) =>
        panel.Find($"#{panel.FindAll("label").First(l => l.TextContent == label).GetAttribute("for")}");
}
