using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class GiveMoreStepsTests : BunitContext
{
    private readonly ScriptedWorker _worker = new() { Run = A.Run(RunStatus.Queued, 3_000) };

    public GiveMoreStepsTests() => Services.AddSingleton<IWorkerClient>(_worker);

    [Fact]
    public async Task A_run_that_is_done_is_given_a_third_more_or_as_many_as_somebody_types_and_the_page_hears_how_it_stands()
    {
        RunSummary? told = null;
        var controls = Render<RunControls>(p => p.Add(c => c.Run, A.Run(RunStatus.Completed, 3_000)).Add(c => c.OnChanged, run => told = run));
        Assert.Empty(controls.FindAll("select")); // there is no pace of what is over
        Assert.Equal(("More steps", "1000"), (controls.Find($"label[for={Field(controls).Id}]").TextContent, Field(controls).GetAttribute("value")));
        await controls.Find("form.tr-more").SubmitAsync();
        Assert.Equal(RunStatus.Queued, told?.Status);
        Field(controls).Input("2,500");
        await controls.Find("form.tr-more").SubmitAsync();
        Assert.Equal([("r1", 1_000), ("r1", 2_500)], _worker.MoreSteps);
    }

    [Fact]
    public void A_run_that_came_without_its_training_state_is_not_offered_what_it_cannot_have() => // as TakeAlong hears
        Assert.Empty(Render<RunControls>(p => p.Add(c => c.Run, A.Run(RunStatus.Completed, 3_000)).Add(c => c.HasState, false)).FindAll("form.tr-more"));

    [Theory]
    [InlineData("", "How many more is empty; give a whole number from 1 to 997,000.")]
    [InlineData("some", "How many more is “some”; it must be a whole number from 1 to 997,000.")]
    [InlineData("0", "How many more is 0; it must be from 1 to 997,000.")]
    [InlineData("1000000", "How many more is 1,000,000; it must be from 1 to 997,000.")]
    public async Task What_cannot_be_given_is_said_below_the_field_and_not_sent(string typed, string sentence)
    {
        var more = Render<GiveMoreSteps>(p => p.Add(m => m.Runs, [A.Run(RunStatus.Completed, 3_000)]));
        Field(more).Input(typed);
        await more.Find("form").SubmitAsync();
        Assert.Equal((sentence, sentence), (more.Find("[role=alert]").TextContent, more.Find($"#{Field(more).GetAttribute("aria-describedby")}").TextContent));
        Assert.Empty(_worker.MoreSteps);
        Field(more).Input("1");
        await more.Find("form").SubmitAsync();
        Assert.Empty(more.FindAll("[role=alert]"));
        Assert.Single(_worker.MoreSteps);
    }

    [Fact]
    public async Task A_refusal_is_told_in_its_own_words_and_while_the_worker_is_away_nothing_is_sent_and_what_is_typed_stays()
    {
        _worker.Refusal = new WorkerRefusedException("The learning rate of this run ends at 0.");
        var more = Render<GiveMoreSteps>(p => p.Add(m => m.Runs, [A.Run(RunStatus.Completed, 3_000)]));
        Field(more).Input("20");
        await more.Find("form").SubmitAsync();
        Assert.Equal("The learning rate of this run ends at 0.", more.Find("[role=alert]").TextContent);
        _worker.Go(false);
        more.WaitForAssertion(() => Assert.Equal(("true", "The worker is away: nothing can be changed before it is back."), (more.Find("button").GetAttribute("aria-disabled"), more.Find("button").GetAttribute("title"))));
        await more.Find("form").SubmitAsync();
        Assert.Single(_worker.MoreSteps);
        Assert.Equal("20", Field(more).GetAttribute("value"));
    }

    [Fact]
    public async Task A_group_is_given_more_at_once_when_none_of_its_runs_can_be_resumed()
    {
        RunSummary[] runs = [A.Run(RunStatus.Completed, 3_000), A.Run(RunStatus.Completed, 3_000) with { Id = "r2" }, A.Run(RunStatus.Failed, 9) with { Id = "r3" }];
        var group = Render<GroupButtons>(p => p.Add(g => g.Runs, runs));
        Assert.Equal("More steps for all", group.Find("label").TextContent);
        await group.Find("form").SubmitAsync();
        Assert.Equal([("r1", 1_000), ("r2", 1_000)], _worker.MoreSteps);
        group.Render(p => p.Add(g => g.Runs, [runs[0], A.Run(RunStatus.Stopped, 9) with { Id = "r2" }]));
        Assert.Empty(group.FindAll("form"));
        Assert.Contains("Resume both", group.Markup, StringComparison.Ordinal);
        Assert.Empty(Render<RunControls>(p => p.Add(c => c.Run, runs[0]).Add(c => c.InGroup, true)).FindAll("form.tr-more"));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(29, 9)]
    [InlineData(200, 60)]
    [InlineData(3_000, 1_000)]
    [InlineData(1_000_000, 300_000)]
    public void A_third_of_what_was_planned_is_offered_in_round_numbers(int planned, int offered) => Assert.Equal(offered, GiveMoreSteps.Usual(planned));

    [Fact]
    public async Task A_run_on_its_way_is_given_more_among_the_other_changes()
    {
        _worker.Run = A.Run(step: 30);
        var panel = Render<SteeringPanel>(p => p.Add(s => s.Run, A.Run(step: 30)));
        await panel.Find("summary").ClickAsync(new());
        await panel.Find("form[aria-label='More steps']").SubmitAsync();
        Assert.Contains("How many more is empty; give a whole number from 1 to 997,000.", panel.Markup, StringComparison.Ordinal);
        panel.Find("form[aria-label='More steps'] input").Input("500");
        await panel.Find("form[aria-label='More steps']").SubmitAsync();
        Assert.Equal([("r1", 500)], _worker.MoreSteps);
        Assert.Equal("Added. The run ends at step 3,500 now.", panel.Find("[role=status]").TextContent);
    }

    private static AngleSharp.Dom.IElement Field<T>(IRenderedComponent<T> shown)
        where T : Microsoft.AspNetCore.Components.IComponent => shown.Find("form.tr-more input");
}
