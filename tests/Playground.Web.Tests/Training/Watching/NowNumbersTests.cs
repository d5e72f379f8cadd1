using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class NowNumbersTests : BunitContext
{
    private readonly CrankedTime _time = new();

    public NowNumbersTests() => Services.AddSingleton<TimeProvider>(_time);

    [Fact]
    public void The_step_stands_alone_so_that_a_long_one_fits_and_how_many_there_are_is_said_below()
    {
        var now = Show(A.Run(step: 79_759, recipe: new RunRecipe { Steps = 100_000 }), A.Point(79_759));
        Assert.Equal(("79,759", "of 100,000, pass 797 over the text"), Number(now, "Step"));
    }

    [Theory]
    [InlineData(99, "pass 0.99 over the text")]
    [InlineData(9_999, "pass 99.99 over the text")]
    [InlineData(384_000, "pass 3,840 over the text")]
    public void Of_many_passes_over_a_tiny_text_the_hundredths_are_not_said(int step, string pass) =>
        Assert.EndsWith(pass, Number(Show(A.Run(step: step, recipe: new RunRecipe { Steps = 400_000 }), A.Point(step)), "Step").Line, StringComparison.Ordinal);

    [Fact]
    public void What_one_batch_alone_decides_is_told_over_several_steps_and_the_last_ones_own_stands_below()
    {
        var now = Show(A.Run(step: 1_000) with { Recent = new(20, 3.226, 25.2, 0.312) }, A.Point(1_000, loss: 2.43));
        Assert.Equal(("3.226", "mean of 20 steps, this step 2.430"), Number(now, "Loss"));
        Assert.Equal(("25.2", "pieces it hesitates among, this step 11.4"), Number(now, "Perplexity"));
        Assert.Equal(("31.2 %", "first guess is right, this step 25.0 %"), Number(now, "Accuracy"));
        Assert.Equal("1.5", Number(now, "Gradient norm").Value); // the last step's own
        var first = Show(A.Run(step: 1) with { Recent = new(1, 7.5, 1808, 0) }, A.Point(1, loss: 7.5));
        Assert.Equal(("7.500", "of one step"), Number(first, "Loss"));
    }

    [Fact]
    public void The_newest_validation_loss_stands_beside_the_loss_and_is_a_dash_until_there_is_one()
    {
        var run = A.Run(step: 5);
        Assert.Equal(("–", "on text it never learns from"), Number(Show(run, A.Point(5)), "Validation loss"));
        Assert.Equal("3.456", Number(Show(run with { ValidationLoss = 3.456 }, A.Point(6)), "Validation loss").Value); // a point says it only where it was measured
        Assert.Equal(("–", "no text is kept aside"), Number(Show(run with { Recipe = run.Recipe with { ValidationShare = 0 } }, A.Point(5)), "Validation loss"));
    }

    [Theory]
    [InlineData(RunStatus.Running, "about 9 s left")]
    [InlineData(RunStatus.Paused, "of training")]
    [InlineData(RunStatus.Queued, "of training")]
    [InlineData(RunStatus.Stopped, "of training")]
    [InlineData(RunStatus.Failed, "of training")]
    public void Only_a_run_that_trains_says_how_long_it_will_take(RunStatus status, string line)
    {
        var run = A.Run(status, 91, recipe: new RunRecipe { Steps = 100 });
        Assert.Equal(("1:31 min", line), Number(Show(run, A.Point(91)), "Time"));
    }

    [Theory]
    [InlineData(95, null, "about 4 s left")]
    [InlineData(100, null, "about 9 s left")]
    [InlineData(null, 2.5, "at most about 9 s left")]
    [InlineData(95, 2.5, "at most about 4 s left")]
    [InlineData(91, null, "of training")]
    public void How_long_it_will_take_ends_at_the_step_to_stop_at_and_may_be_less_where_a_validation_loss_ends_it(int? step, double? loss, string line)
    {
        var run = A.Run(RunStatus.Running, 91, recipe: new RunRecipe { Steps = 100, StopAtStep = step, StopAtValidationLoss = loss });
        Assert.Equal(line, Number(Show(run, A.Point(91)), "Time").Line);
    }

    [Theory]
    [InlineData(null, "about 9 s left")]
    [InlineData(30.0, "about 9 s left")] // more than the machine can
    [InlineData(0.5, "about 18 s left")]
    [InlineData(0.1, "about 1:30 min left")]
    public void A_run_that_is_slowed_down_takes_as_long_as_its_pace_says(double? pace, string line) =>
        Assert.Equal(line, Number(Show(A.Run(RunStatus.Running, 91, recipe: new RunRecipe { Steps = 100 }) with { Pace = pace }, A.Point(91)), "Time").Line);

    [Theory]
    [InlineData(RunStatus.Running, 91, 100, null, "about 27 s left")] // 9 steps of a second, and as many of two seconds
    [InlineData(RunStatus.Preparing, 0, 100, null, "about 1:49 min left")] // it is waited for until it has caught up, and nobody knows how fast it is
    [InlineData(RunStatus.Running, 91, 94, null, "about 15 s left")] // it ends before
    [InlineData(RunStatus.Running, 91, 1_000, null, "about 27 s left")] // and after
    [InlineData(RunStatus.Running, 91, 100, 0.1, "about 1:30 min left")] // the slowest sets the pace
    [InlineData(RunStatus.Paused, 91, 100, null, "about 9 s left")]
    [InlineData(RunStatus.Completed, 100, 100, null, "about 9 s left")]
    public void A_run_that_takes_turns_with_another_takes_as_long_as_the_steps_of_both(RunStatus status, int step, int steps, double? pace, string line)
    {
        var run = A.Run(RunStatus.Running, 91, recipe: new RunRecipe { Steps = 100 });
        var beside = A.Run(status, step, recipe: new RunRecipe { Steps = steps }) with { Id = "r2", Latest = step == 0 ? null : A.Point(step) with { Seconds = 2 * step }, Pace = pace };
        var now = Render<NowNumbers>(p => p.Add(n => n.Run, run).Add(n => n.Point, A.Point(91)).Add(n => n.Group, [run, beside]));
        Assert.Equal(line, Number(now, "Time").Line);
    }

    [Fact]
    public void How_fast_a_run_reads_that_is_slowed_down_is_said_to_be_without_what_it_waits()
    {
        Assert.Equal(("1,000", "pieces of text read a second"), Number(Show(A.Run(), A.Point(5)), "Tokens/s"));
        Assert.Equal(("1,000", "a second, waits not counted"), Number(Show(A.Run() with { Pace = 3 }, A.Point(5)), "Tokens/s"));
    }

    [Fact]
    public void Before_the_first_step_there_are_dashes() =>
        Assert.All(Show(null, null).FindAll(".tr-number dd:not(.tr-number-note)"), value => Assert.Equal("–", value.TextContent));

    [Fact]
    public void While_a_run_trains_it_is_spoken_of_now_and_then_and_its_end_at_once()
    {
        var now = Show(Run(RunStatus.Running, 1_248), A.Point(1_248));
        Next(RunStatus.Running, 1_300);
        Assert.Equal("Step 1,248, loss 2.0", Spoken());
        _time.Pass(TimeSpan.FromSeconds(15));
        Next(RunStatus.Running, 1_350);
        Assert.Equal("Step 1,350, loss 2.0", Spoken());
        Next(RunStatus.Completed, 1_390); // whose last points come a moment later
        Next(RunStatus.Completed, 1_400);
        Assert.Equal("Done: step 1,400, loss 2.0", Spoken());

        void Next(RunStatus status, int step) => now.Render(p => p.Add(n => n.Run, Run(status, step)).Add(n => n.Point, A.Point(step)));

        static RunSummary Run(RunStatus status, int step) => A.Run(status, step) with { Recent = A.Recent() };

        string Spoken() => now.Find("[aria-live]").TextContent;
    }

    private IRenderedComponent<NowNumbers> Show(RunSummary? run, TrainingPoint? point) => Render<NowNumbers>(p => p.Add(n => n.Run, run).Add(n => n.Point, point));

    private static (string Value, string Line) Number(IRenderedComponent<NowNumbers> now, string name)
    {
        var number = now.FindAll(".tr-number").Single(one => one.QuerySelector("dt")!.TextContent.Trim().StartsWith(name, StringComparison.Ordinal));
        return (number.QuerySelector("dd")!.TextContent, number.QuerySelector(".tr-number-note")!.TextContent);
    }
}
