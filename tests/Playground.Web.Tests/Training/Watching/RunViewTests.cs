using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Charts;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class RunViewTests : TrainingPageTest
{
    [Theory]
    [InlineData(null, null, RunStatus.Running, null)]
    [InlineData(1500, null, RunStatus.Running, "stops at step 1,500")]
    [InlineData(2000, null, RunStatus.Running, null)]
    [InlineData(null, 3.25, RunStatus.Paused, "stops at validation loss 3.25")]
    [InlineData(1500, 3.0, RunStatus.Queued, "stops at step 1,500 or validation loss 3")]
    [InlineData(1500, 3.0, RunStatus.Stopped, null)]
    public void What_will_end_a_run_before_its_last_step_stands_beside_its_progress(int? step, double? loss, RunStatus status, string? words)
    {
        _worker.Fillings.Enqueue(new TaskCompletionSource<MaskAnswer>().Task); // a model that is ready is asked the sentence
        _worker.Run = A.Run(status, 5, recipe: new RunRecipe { CorpusId = "tales", Steps = 2000, StopAtStep = step, StopAtValidationLoss = loss });
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1"));
        view.WaitForElement(".tr-way progress");
        Assert.Equal(words, view.FindAll(".tr-way .tr-chip").SingleOrDefault()?.TextContent);
    }

    [Fact]
    public void A_run_whose_text_is_not_here_says_which_one_it_needs_and_where_that_is_added()
    {
        _worker.Fillings.Enqueue(new TaskCompletionSource<MaskAnswer>().Task); // a model that is ready is asked the sentence
        _worker.TrainingState = new TrainingStateSummary(5, 1, new NeededText("Shakespeare", "86c4e6aa", 1_115_394));
        _worker.Run = A.Run(RunStatus.Stopped, 5);
        var note = Render<RunView>(p => p.Add(v => v.RunId, "r1")).WaitForElement(".tr-run-head .tr-needs-text");
        Assert.Equal("To go on here, this run needs its text first: add “Shakespeare” (1,115,394 characters, SHA-256 86c4e6aa) on the Texts page.", note.TextContent);
        Assert.Equal("/corpora", note.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_sentence_that_somebody_writes_and_the_moment_on_screen_stand_in_the_address()
    {
        _worker.Run = A.Run(RunStatus.Running, 5);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/training/r1");
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1").Add(v => v.Probe, new ProbeDraft()));
        view.WaitForElement(".tr-way progress");
        Assert.Null(Put()); // nobody has changed anything
        await view.InvokeAsync(() => view.FindComponent<LiveChart>().Instance.OnStep.InvokeAsync(3));
        view.WaitForAssertion(() => Assert.Equal(("left", null, "3", "left"), Put()));
        await view.InvokeAsync(() => view.FindComponents<SentenceEditor>()[0].Instance.Typed("The cat & the dog", 1));
        view.WaitForAssertion(() => Assert.Equal(("The cat & the dog", "4-7", "3", null), Put()));
        await view.InvokeAsync(() => view.FindComponent<ProbePanel>().Instance.OnEdited.InvokeAsync());
        await view.InvokeAsync(() => view.FindComponent<LiveChart>().Instance.OnStep.InvokeAsync(4));
        view.WaitForAssertion(() => Assert.Equal(("The cat & the dog", "4-7", "4", null), Put()));
        var tooLong = string.Concat(Enumerable.Repeat("ééé ", 500));
        await view.InvokeAsync(() => view.FindComponents<SentenceEditor>()[0].Instance.Typed(tooLong, 2));
        view.WaitForAssertion(() => Assert.Equal(("taken out", null, "4", $"\n{tooLong}"), Put())); // not the one before: it lies beside the address
        await view.InvokeAsync(() => view.FindComponent<LiveChart>().Instance.OnStep.InvokeAsync(5));
        view.WaitForAssertion(() => Assert.Equal(("taken out", null, "5", $"\n{tooLong}"), Put()));

        (string?, string?, string?, string?)? Put()
        {
            var said = JSInterop.Invocations.LastOrDefault(call => call.Identifier == "put").Arguments;
            return said is not null && said[0] is "/training/r1" && said[1] is Dictionary<string, string?> parts
                ? (parts.TryGetValue("text", out var text) ? text ?? "taken out" : "left", parts.GetValueOrDefault("masks"), parts["moment"], said.Count > 2 ? (string?)said[2] : "left")
                : null;
        }
    }

    [Fact]
    public void What_can_be_taken_along_comes_below_the_curve_and_the_sentence_so_that_a_runs_end_moves_neither()
    {
        _worker.Fillings.Enqueue(new TaskCompletionSource<MaskAnswer>().Task);
        _worker.Run = A.Run(RunStatus.Completed, 5);
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1"));
        view.WaitForElement(".tr-curves ~ #tr-take-along .tr-done");
        Assert.Empty(view.FindAll(".tr-run-head .tr-done"));
    }

    [Theory]
    [InlineData("twins", 0)] // the panel above says it of them
    [InlineData(null, 1)]
    public void Losses_that_answer_different_questions_are_called_so_once(string? group, int notes)
    {
        _worker.Run = A.Run(RunStatus.Running, 5, recipe: new RunRecipe { CorpusId = "tales", Group = "twins" });
        var other = A.Run(recipe: new RunRecipe { CorpusId = "tales", Objective = Objective.Causal, Group = group }) with { Id = "r2" };
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1").Add(v => v.Compared, [other]));
        view.WaitForElement(".tr-way progress");
        Assert.Equal(notes, view.FindAll(".tr-curves [role=note]").Count);
    }

    [Theory]
    [InlineData(RunStatus.Queued, 0, 1)]
    [InlineData(RunStatus.Queued, 12, 0)] // it has a curve
    [InlineData(RunStatus.Running, 0, 0)]
    public void The_empty_chart_of_a_run_that_waits_says_when_its_curve_begins(RunStatus status, int step, int notes)
    {
        _worker.Fillings.Enqueue(new TaskCompletionSource<MaskAnswer>().Task); // a model that is ready is asked the sentence
        _worker.Run = A.Run(status, step);
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1"));
        view.WaitForElement(".tr-way progress");
        Assert.Equal(notes, view.FindAll(".chart-stage .chart-empty").Count(note => note.TextContent == "The run waits in line: its curve begins here when its turn comes."));
    }

    [Fact]
    public async Task A_run_behind_this_one_that_goes_on_after_its_end_is_followed_anew()
    {
        _worker.Fillings.Enqueue(new TaskCompletionSource<MaskAnswer>().Task); // a model that is ready is asked the sentence
        _worker.Run = A.Run(RunStatus.Running, 5);
        var other = A.Run(RunStatus.Stopped, 8) with { Id = "r2" };
        var view = Render<RunView>(p => p.Add(v => v.RunId, "r1"));
        await Asks(() => view.Render(p => p.Add(v => v.Compared, [other])));
        var asked = _worker.ResumedAfter.Count;
        view.Render(p => p.Add(v => v.Compared, [other with { Note = "another word" }]));
        Assert.Equal(asked, _worker.ResumedAfter.Count);
        await Asks(() => view.Render(p => p.Add(v => v.Compared, [other with { Status = RunStatus.Queued }])));
        asked = _worker.ResumedAfter.Count;
        view.Render(p => p.Add(v => v.Compared, [other with { Status = RunStatus.Running }]));
        Assert.Equal(asked, _worker.ResumedAfter.Count);

        async Task Asks(Action deed)
        {
            var asks = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _worker.OnResuming = () => asks.TrySetResult();
            deed();
            await asks.Task.WaitAsync(TimeSpan.FromSeconds(10), Xunit.TestContext.Current.CancellationToken);
        }
    }
}
