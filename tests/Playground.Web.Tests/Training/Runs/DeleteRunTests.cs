using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Playground.Contracts;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class DeleteRunTests : BunitContext
{
    private int _deleted;

    public DeleteRunTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Theory]
    [InlineData(RunStatus.Running, "Delete First, which is training?")]
    [InlineData(RunStatus.Preparing, "Delete First, which is about to train?")]
    [InlineData(RunStatus.Queued, "Delete First, which waits in line?")]
    [InlineData(RunStatus.Paused, "Delete First, which is paused?")]
    public async Task A_run_that_is_on_is_deleted_only_by_a_second_press_in_the_same_place(RunStatus status, string question)
    {
        var delete = Show(status);
        await delete.Find("button[aria-label='Delete First']").ClickAsync(new());
        Assert.Equal(0, _deleted);
        var group = delete.Find("[role=group]");
        Assert.Equal(question, delete.Find($"#{group.GetAttribute("aria-labelledby")}").TextContent);
        Assert.Equal(["Delete", "Keep"], group.QuerySelectorAll("button").Select(button => button.TextContent));
        Assert.Equal(question.TrimEnd('?'), group.QuerySelector("button")!.GetAttribute("aria-label"));
        JSInterop.VerifyFocusAsyncInvoke(); // on what harms nobody

        await group.QuerySelector("button")!.ClickAsync(new());
        Assert.Equal(1, _deleted);
        Assert.Empty(delete.FindAll("[role=group]"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_keeps_the_run_has_the_button_back_with_the_focus_on_it(bool withEscape)
    {
        var delete = Show(RunStatus.Running);
        await delete.Find("button").ClickAsync(new());
        await (withEscape ? delete.Find("[role=group]").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" }) : delete.FindAll("button")[1].ClickAsync(new()));
        Assert.Equal("Delete First", delete.Find("button").GetAttribute("aria-label"));
        Assert.Equal(0, _deleted);
        JSInterop.VerifyFocusAsyncInvoke(calledTimes: 2);
    }

    [Theory]
    [InlineData(RunStatus.Completed)]
    [InlineData(RunStatus.Stopped)]
    [InlineData(RunStatus.Failed)]
    public async Task A_run_that_is_over_goes_by_one_press_because_that_can_be_undone(RunStatus status)
    {
        await Show(status).Find("button").ClickAsync(new());
        Assert.Equal(1, _deleted);
    }

    private IRenderedComponent<DeleteRun> Show(RunStatus status) => Render<DeleteRun>(p => p.Add(d => d.Run, A.Run(status)).Add(d => d.OnDelete, () => _deleted++));
}
