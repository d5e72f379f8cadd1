using Playground.Worker.Snapshots;

namespace Playground.Worker.Tests.Snapshots;

public sealed class SnapshotStepsTests
{
    [Fact]
    public void Steps_double_up_to_64_and_then_come_eight_a_doubling() => Assert.Equal(
        [0, 1, 2, 4, 8, 16, 32, 64, 72, 80, 88, 96, 104, 112, 120, 128, 144, 160, 176, 192],
        Enumerable.Range(0, 200).Where(SnapshotSteps.IsDue));

    [Theory]
    [InlineData(2_000, 47)]
    [InlineData(100_000, 78)]
    [InlineData(1_000_000, 91)]
    public void A_run_has_a_few_dozen_moments_however_long_it_is(int steps, int moments) =>
        Assert.Equal(moments, Enumerable.Range(0, steps + 1).Count(SnapshotSteps.IsDue));

    [Fact]
    public void A_steps_place_is_the_number_of_moments_before_it()
    {
        var due = Enumerable.Range(0, 40_000).Where(SnapshotSteps.IsDue).ToArray();
        Assert.Equal(Enumerable.Range(0, due.Length), due.Select(SnapshotSteps.PlaceOf));
    }

    [Theory]
    [InlineData("runs/abc@64", "abc", 64)]
    [InlineData("runs/a@b@0", "a@b", 0)]
    public void A_moments_id_names_its_run_and_step(string id, string run, int step)
    {
        Assert.True(SnapshotId.TryParse(id, out var read));
        Assert.Equal((run, step, id), (read.Run, read.Step, read.ToString()));
    }

    [Theory]
    [InlineData("runs/abc")]
    [InlineData("runs/abc@")]
    [InlineData("runs/abc@-1")]
    [InlineData("runs/abc@007")]
    [InlineData("runs/@1")]
    [InlineData("abc@1")]
    [InlineData(null)]
    public void Other_ids_are_none(string? id) => Assert.False(SnapshotId.TryParse(id, out _));
}
