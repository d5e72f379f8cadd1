using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class RunControlsTests : BunitContext
{
    private readonly ScriptedWorker _worker = new();

    public RunControlsTests() => Services.AddSingleton<IWorkerClient>(_worker);

    [Theory]
    [InlineData(RunStatus.Queued, "Pause Stop")]
    [InlineData(RunStatus.Preparing, "Pause Stop")]
    [InlineData(RunStatus.Running, "Pause Stop")]
    [InlineData(RunStatus.Paused, "Step Resume Stop")]
    [InlineData(RunStatus.Completed, "")]
    [InlineData(RunStatus.Stopped, "")]
    [InlineData(RunStatus.Failed, "")]
    public void Only_what_makes_sense_can_be_pressed(RunStatus status, string enabled)
    {
        var controls = Render<RunControls>(p => p.Add(c => c.Run, A.Run(status)));
        Assert.Equal(enabled, string.Join(' ', controls.FindAll(".tr-controls button:not([aria-disabled])").Select(b => b.TextContent)));
    }

    [Fact]
    public void Step_is_not_called_like_the_word_that_explains_what_a_step_is() =>
        Assert.Equal("Step: train exactly one", Render<RunControls>(p => p.Add(c => c.Run, A.Run(RunStatus.Paused))).FindAll(".tr-controls button").Single(button => button.TextContent == "Step").GetAttribute("aria-label"));

    [Fact]
    public void While_the_worker_is_away_a_run_that_was_on_is_not_said_to_train_and_nothing_can_be_pressed()
    {
        var controls = Render<RunControls>(p => p.Add(c => c.Run, A.Run(RunStatus.Running)));
        _worker.Go(false);
        controls.WaitForAssertion(() => Assert.Equal("The worker is away; before that the run was training.", controls.Find(".tr-state-away").TextContent.Trim()));
        Assert.Empty(controls.FindAll(".tr-controls button:not([aria-disabled])"));
        Assert.All(controls.FindAll(".tr-controls button"), button => Assert.Equal("The worker is away: nothing can be changed before it is back.", button.GetAttribute("title")));
        controls.Find(".tr-controls button").Click();
        Assert.Empty(_worker.Asked);
        _worker.Go(true);
        controls.WaitForAssertion(() => Assert.Equal("Training.", controls.Find(".tr-state-running").TextContent.Trim()));
        Assert.Equal(2, controls.FindAll(".tr-controls button:not([aria-disabled])").Count);
    }

    [Fact]
    public void A_run_that_is_over_stays_so_while_the_worker_is_away()
    {
        _worker.Go(false);
        Assert.Equal("All steps are done.", Render<RunControls>(p => p.Add(c => c.Run, A.Run(RunStatus.Completed))).Find(".tr-state-completed").TextContent.Trim());
    }

    [Theory]
    [InlineData(RunStatus.Queued, 0, "")]
    [InlineData(RunStatus.Running, 5, "/?model=runs%2Fr1")]
    [InlineData(RunStatus.Completed, 5, "/?model=runs%2Fr1 /training/r1#tr-take-along")]
    [InlineData(RunStatus.Failed, 5, "/training/r1#tr-take-along")] // a model that went astray is not offered to be tried
    [InlineData(RunStatus.Failed, 0, "")]
    public void A_model_that_has_learned_something_can_be_tried_and_one_that_is_over_be_taken_along(RunStatus status, int step, string links)
    {
        var controls = Render<RunControls>(p => p.Add(c => c.Run, A.Run(status, step)));
        Assert.Equal(links, string.Join(' ', controls.FindAll(".tr-onward a").Select(link => link.GetAttribute("href"))));
    }

    [Theory]
    [InlineData(1, null, "Waiting: next in line, as soon as the run before it ends.")]
    [InlineData(1, "First", "Waiting: next in line, as soon as “First” ends.")]
    [InlineData(3, null, "Waiting: number 3 in line.")]
    [InlineData(3, "First", "Waiting: number 3 in line; “First” trains now.")]
    public void A_waiting_run_says_its_place_in_line_and_for_which_run_it_waits(int place, string? before, string said) =>
        Assert.Equal(said, Render<RunControls>(p => p.Add(c => c.Run, A.Run(RunStatus.Queued, queue: place)).Add(c => c.Before, before is null ? null : A.Run() with { Name = before })).Find(".tr-state").TextContent.Trim());

    [Theory]
    [InlineData(0, "Reading the text and building its vocabulary.")]
    [InlineData(1200, "Getting ready to go on from step 1,200.")]
    public void A_run_that_goes_on_builds_no_vocabulary(int step, string said) =>
        Assert.Equal(said, Render<RunControls>(p => p.Add(c => c.Run, A.Run(RunStatus.Preparing, step))).Find(".tr-state").TextContent.Trim());

    [Fact]
    public void What_the_worker_has_to_say_is_shown() =>
        Assert.Contains("The loss became infinite at step 7.", Render<RunControls>(p => p.Add(c => c.Run, A.Run(RunStatus.Failed, message: "The loss became infinite at step 7."))).Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData(RunStatus.Paused, 12, null, "Paused. Step trains exactly one step.")]
    [InlineData(RunStatus.Paused, 12, "Paused since it was deleted; resume it to go on.", "Paused since it was deleted; resume it to go on.")]
    [InlineData(RunStatus.Paused, 12, "No more moments are kept.", "Paused. Step trains exactly one step. No more moments are kept.")]
    [InlineData(RunStatus.Stopped, 0, "Stopped before its first step; there is no model.", "Stopped before its first step; there is no model.")]
    [InlineData(RunStatus.Stopped, 37, "Stopped at step 37, as asked.", "Stopped at step 37, as asked. The model stays as it was, unless it is resumed.")]
    [InlineData(RunStatus.Stopped, 37, null, "Stopped; the model stays as it was, unless it is resumed.")]
    public void A_state_is_said_once_also_where_the_worker_says_it_too(RunStatus status, int step, string? message, string said) =>
        Assert.Equal(said, Render<RunControls>(p => p.Add(c => c.Run, A.Run(status, step, message))).Find(".tr-state").TextContent.Trim());

    [Fact]
    public void Pressing_pause_pauses_and_passes_the_new_state_on()
    {
        RunSummary? told = null;
        _worker.Run = A.Run(RunStatus.Paused, 12);
        var controls = Render<RunControls>(p => p.Add(c => c.Run, A.Run()).Add(c => c.OnChanged, run => told = run));
        controls.Find("button").Click();
        Assert.Equal([nameof(IWorkerClient.PauseRun)], _worker.Asked);
        Assert.Equal(RunStatus.Paused, told?.Status);
    }

    [Fact]
    public void A_refusal_is_one_sentence_and_the_buttons_stay_usable()
    {
        _worker.Refusal = new WorkerRefusedException("The run has ended already.");
        var controls = Render<RunControls>(p => p.Add(c => c.Run, A.Run()));
        controls.Find("button").Click();
        Assert.Equal("The run has ended already.", controls.Find("[role=alert]").TextContent);
        Assert.False(controls.Find("button").HasAttribute("aria-disabled"));
    }

    [Fact]
    public void While_an_order_is_under_way_its_button_keeps_the_focus_and_a_second_press_is_no_order()
    {
        var answer = new TaskCompletionSource();
        _worker.Hold = answer.Task;
        var controls = Render<RunControls>(p => p.Add(c => c.Run, A.Run()));
        controls.Find("button").Click();
        Assert.Equal(4, controls.FindAll("button[aria-disabled=true]:not([disabled])").Count); // a disabled one loses the focus to the page's body
        controls.Find("button").Click();
        answer.SetResult();
        controls.WaitForAssertion(() => Assert.False(controls.Find("button").HasAttribute("aria-disabled")));
        Assert.Equal([nameof(IWorkerClient.PauseRun)], _worker.Asked);
    }

    [Fact]
    public void What_makes_no_sense_can_have_the_focus_and_is_no_order_when_pressed()
    {
        var controls = Render<RunControls>(p => p.Add(c => c.Run, A.Run(RunStatus.Completed)));
        for (var i = 0; i < 4; i++)
        {
            controls.FindAll("button:not([disabled])")[i].Click();
        }

        Assert.Empty(_worker.Asked);
    }
}
