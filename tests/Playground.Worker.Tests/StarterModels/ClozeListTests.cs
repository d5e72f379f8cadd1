using Playground.Benchmarks.Cloze;

namespace Playground.Worker.Tests.StarterModels;

public sealed class ClozeListTests
{
    private static readonly IReadOnlyList<ClozeSentence> All = ClozeList.Read();

    [Fact]
    public void Both_halves_are_large_and_cover_the_same_categories()
    {
        Assert.InRange(All.Count(sentence => !sentence.IsHeldOut), 200, 1000);
        Assert.InRange(All.Count(sentence => sentence.IsHeldOut), 200, 1000);
        Assert.Equal(Categories(heldOut: false), Categories(heldOut: true));
        Assert.InRange(All.Count(sentence => sentence.IsHeldOut && sentence.EndsInGap), 100, 1000);

        static string[] Categories(bool heldOut) => [.. All.Where(sentence => sentence.IsHeldOut == heldOut).Select(sentence => sentence.Category).Distinct()];
    }

    [Fact]
    public void No_sentence_is_asked_twice() => Assert.Equal(All.Count, All.DistinctBy(sentence => (sentence.Before.ToLowerInvariant(), sentence.After.ToLowerInvariant())).Count());

    [Fact]
    public void Answers_are_single_words_in_small_letters() =>
        Assert.All(All.SelectMany(sentence => sentence.Answers), answer => Assert.Matches("^[a-z0-9']+$", answer));

    [Theory]
    [InlineData("A ___ sat. | cat")]
    [InlineData("[animals]\nA cat sat. | cat")]
    [InlineData("[animals]\nA ___ sat ___. | cat")]
    [InlineData("[animals]\nA ___ sat. |")]
    public void A_line_that_asks_nothing_is_refused(string text) => Assert.Throws<FormatException>(() => ClozeList.Parse(text, isHeldOut: false));

    [Fact]
    public void Only_a_gap_at_the_end_is_asked_from_the_left()
    {
        var sentences = ClozeList.Parse("[a]\nThe cat sat on the ___. | mat\nThe ___ sat. | cat\n___? | who", isHeldOut: false);
        Assert.Equal([true, false, false], sentences.Select(sentence => sentence.EndsInGap));
    }

    [Fact]
    public void Counts_add_up_by_category()
    {
        var sentences = ClozeList.Parse("[a]\nThe cat sat on the ___. | mat\nIt is ___. | red\n[b]\nOne, ___ | two", isHeldOut: false);
        var result = ClozeCommand.ResultOf(
        [
            new(sentences[0], [" Mat", "sofa"]), new(sentences[1], ["big", "red"]), new(sentences[2], ["a", "b", "c", "d", "e", "two"]),
        ]);
        Assert.Equal([("a", 2, 1, 2), ("b", 1, 0, 0)], result.Categories.Select(count => (count.Name, count.Sentences, count.First, count.AmongFive)));
        Assert.Equal((3, 1, 2, 0), (result.All.Sentences, result.All.First, result.All.AmongFive, result.HeldOut.Sentences));
    }
}
