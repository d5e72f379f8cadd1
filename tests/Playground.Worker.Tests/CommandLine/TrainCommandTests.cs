using System.Text.Json;
using Playground.Worker.CommandLine;
using Playground.Worker.Corpora;
using Playground.Worker.Runs;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.CommandLine;

public sealed class TrainCommandTests
{
    [Theory]
    [InlineData("train --help")]
    [InlineData("train -h")]
    public void Help_names_what_the_command_takes(string line)
    {
        var (code, said) = Run(line);
        Assert.Equal(0, code);
        Assert.All(["recipe.json", "--out", "--data", "checkpoint"], word => Assert.Contains(word, said, StringComparison.Ordinal));
    }

    [Fact]
    public void The_worker_s_own_help_names_the_command()
    {
        Assert.True(TrainCommand.IsAskedFor(["--help"]));
        Assert.Contains("train", Run("--help").Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("train", "recipe.json")]
    [InlineData("train none.json --fast", "--fast")]
    [InlineData("train none.json --out", "--out")]
    [InlineData("train none.json", "The recipe none.json can't be read: there is no such file.")]
    public void What_is_not_understood_is_named_and_nothing_is_trained(string line, string named)
    {
        var (code, said) = Run(line);
        Assert.Equal(1, code);
        Assert.Contains(named, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_command_goes_on_after_the_last_two_hundredth_step_and_leaves_no_gap_in_the_points()
    {
        var folder = TestFolders.New();
        var recipe = Path.Combine(folder, "mine.json");
        await File.WriteAllTextAsync(recipe, JsonSerializer.Serialize(TinyRecipe.Masked(430), JsonSerializerOptions.Web), TestContext.Current.CancellationToken);
        string[] command = ["train", recipe, "--out", Path.Combine(folder, "out"), "--data", Path.Combine(folder, "data")];
        using var killed = new KilledAt("step    228/430");
        Assert.Throws<InvalidOperationException>(() => TrainCommand.Run(command, BundledCorpora.All, killed));
        using var output = new StringWriter();
        Assert.Equal(0, TrainCommand.Run(command, BundledCorpora.All, output));
        Assert.Contains("resumed after step 200", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 430).Select(step => $"{step}"), File.ReadLines(Path.Combine(folder, "out", "points.csv")).Skip(1).Select(row => row.Split(',')[0]));
    }

    [Theory]
    [InlineData(1, "the only step is done", "(of one step; perplexity ")]
    [InlineData(2, "all 2 steps are done", "(mean of the last 2 steps; perplexity ")]
    public async Task A_training_says_how_many_steps_it_did_and_over_how_many_its_loss_is_a_mean(int steps, string done, string loss)
    {
        var folder = TestFolders.New();
        var recipe = Path.Combine(folder, "mine.json");
        await File.WriteAllTextAsync(recipe, JsonSerializer.Serialize(TinyRecipe.Masked(steps), JsonSerializerOptions.Web), TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        Assert.Equal(0, TrainCommand.Run(["train", recipe, "--out", Path.Combine(folder, "out"), "--data", Path.Combine(folder, "data")], BundledCorpora.All, output));
        Assert.Contains(done, output.ToString().Split(Environment.NewLine));
        Assert.Contains(loss, await File.ReadAllTextAsync(Path.Combine(folder, "out", "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 24, 9.9, false)]
    [InlineData(0, 25, 0, true)]
    [InlineData(50, 49, 0, false)]
    [InlineData(50, 50, 0, true)]
    [InlineData(5_000, 199, 9.9, false)]
    [InlineData(5_000, 200, 0, true)]
    [InlineData(5_000, 1, 10, true)]
    public void A_checkpoint_is_due_after_two_hundred_steps_or_ten_seconds_and_the_first_ones_sooner(int last, int steps, double seconds, bool due) =>
        Assert.Equal(due, CheckpointPace.IsDue(last, steps, TimeSpan.FromSeconds(seconds)));

    /// <summary>Ends the training like a kill: in the middle, with nothing saved on the way out.</summary>
    private sealed class KilledAt(string line) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (value?.StartsWith(line, StringComparison.Ordinal) == true)
            {
                throw new InvalidOperationException(line);
            }

            base.WriteLine(value);
        }
    }

    private static (int Code, string Said) Run(string line)
    {
        using var output = new StringWriter();
        return (TrainCommand.Run(line.Split(' '), BundledCorpora.All, output), output.ToString());
    }
}
