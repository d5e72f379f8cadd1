using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

public class LearningRateScheduleTests
{
    private static readonly TrainingOptions Options = new()
    {
        SequenceLength = 8, BatchSize = 1, Steps = 110, LearningRate = 1, WarmupSteps = 10, FinalLearningRateShare = 0.1,
    };

    [Theory]
    [InlineData(1, 0.1)]
    [InlineData(5, 0.5)]
    [InlineData(10, 1.0)]
    [InlineData(60, 0.55)] // half of the cosine: midway between peak and end
    [InlineData(110, 0.1)]
    public void The_rate_climbs_straight_then_falls_along_half_a_cosine(int step, double expected)
    {
        Assert.Equal(expected, new LearningRateSchedule(Options).At(step), 12);
    }

    [Fact]
    public void Without_warm_up_the_first_step_is_almost_at_the_peak_and_the_last_at_the_end()
    {
        var schedule = new LearningRateSchedule(Options with { WarmupSteps = 0 });
        Assert.InRange(schedule.At(1), 0.999, 1.0);
        Assert.Equal(0.1, schedule.At(110), 12);
    }

    [Fact]
    public void A_run_that_is_all_warm_up_ends_at_the_peak()
    {
        var schedule = new LearningRateSchedule(Options with { WarmupSteps = 110 });
        Assert.Equal(1.0, schedule.At(110), 12);
    }
}
