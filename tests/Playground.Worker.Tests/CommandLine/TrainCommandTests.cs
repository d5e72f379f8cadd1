using Playground.Worker.CommandLine;
using Playground.Worker.Corpora;

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

    private static (int Code, string Said) Run(string line)
    {
        using var output = new StringWriter();
        return (TrainCommand.Run(line.Split(' '), BundledCorpora.All, output), output.ToString());
    }
}
