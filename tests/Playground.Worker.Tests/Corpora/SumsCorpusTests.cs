using System.Globalization;
using Playground.Worker.Corpora;

namespace Playground.Worker.Tests.Corpora;

public class SumsCorpusTests
{
    private static readonly IReadOnlyList<IBundledCorpus> Bundled = BundledCorpora.All;

    [Fact]
    public void Every_sum_is_right_and_stands_there_once()
    {
        var lines = Bundled.Single(corpus => corpus.Id == "sums").Lines().ToList();
        Assert.Equal(10_000, lines.Count);
        Assert.Equal(10_000, lines.Distinct().Count());
        Assert.All(lines, line =>
        {
            var parts = line.Split(' ');
            Assert.Equal(["+", "="], [parts[1], parts[3]]);
            int[] numbers = [.. new[] { 0, 2, 4 }.Select(i => int.Parse(parts[i], CultureInfo.InvariantCulture))];
            Assert.Equal(numbers[2], numbers[0] + numbers[1]);
            Assert.InRange(numbers[0], 0, 99);
            Assert.InRange(numbers[1], 0, 99);
        });
        Assert.NotEqual(lines.Order(StringComparer.Ordinal), lines); // in no order
    }

    [Fact]
    public void The_same_seed_gives_the_same_lines_and_a_longer_text_starts_with_the_shorter_one()
    {
        Assert.Equal(SumsCorpus.Lines(5, 50), SumsCorpus.Lines(5, 12_000).Take(50));
        Assert.NotEqual(SumsCorpus.Lines(1, 20), SumsCorpus.Lines(2, 20));
        Assert.Equal(2_000, SumsCorpus.Lines(5, 12_000).Skip(10_000).Distinct().Count()); // another round in another order
        Assert.NotEqual(SumsCorpus.Lines(5, 20), SumsCorpus.Lines(5, 10_020).Skip(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => SumsCorpus.Lines(1, -1));
    }
}
