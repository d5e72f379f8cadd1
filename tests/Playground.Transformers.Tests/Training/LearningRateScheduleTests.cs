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

    [Fact]
    public void After_a_change_the_curve_goes_on_where_it_stands_to_and_from_another_peak()
    {
        var plain = new LearningRateSchedule(Options);
        var changed = new LearningRateSchedule(Options with { RateChanges = [new(5, 3), new(60, 0.5)] });
        Assert.Equal(plain.At(5), changed.At(5));
        Assert.Equal(3 * plain.At(6), changed.At(6), 12);
        Assert.Equal(3 * plain.At(60), changed.At(60), 12);
        Assert.Equal(0.5 * plain.At(61), changed.At(61), 12);
        Assert.Equal(0.05, changed.At(110), 12);
    }
}
