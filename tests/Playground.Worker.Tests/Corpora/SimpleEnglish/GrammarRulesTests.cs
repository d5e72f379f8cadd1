using Playground.Transformers;
using Playground.Worker.Corpora.SimpleEnglish;

namespace Playground.Worker.Tests.Corpora.SimpleEnglish;

public sealed class GrammarRulesTests(GrammarRules rules) : IClassFixture<GrammarRules>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_table_can_be_looked_at_and_its_shares_make_one() =>
        Assert.All(rules.Names, name => Assert.Equal(1, rules.Table(name).Rows.Sum(row => row.Share), 9));

    [Fact]
    public void Cells_are_shown_as_the_rule_is_written() =>
        Assert.Contains("he", rules.Table("boy").Rows.Select(row => row.Cells[0]));

    [Fact]
    public void An_unknown_table_is_refused() =>
        Assert.Equal("The grammar has no table nothing.", Assert.Throws<PlaygroundException>(() => rules.Table("nothing")).Message);

    [Fact]
    public async Task The_true_distribution_of_a_gap_is_counted_in_the_text()
    {
        var gap = await rules.CountGap("The ", " sat on the mat", Cancellation);
        var fitting = SimpleEnglishCorpus.Lines(1, gap.Lines).Sum(line => line.Split(". ").Count(sentence => sentence.StartsWith("The cat sat on the mat", StringComparison.Ordinal)));
        Assert.Equal("cat", gap.Words[0].Word);
        Assert.Equal(fitting, gap.Words[0].Count);
        Assert.Equal((double)fitting / gap.Sentences, gap.Words[0].Share, 9);
    }

    [Fact]
    public async Task A_gap_that_the_grammar_never_fills_has_no_words() =>
        Assert.Equal(0, (await rules.CountGap("Quantum gravity is ", "", Cancellation)).Sentences);

    [Fact]
    public async Task A_gap_without_words_around_it_is_refused() =>
        await Assert.ThrowsAsync<PlaygroundException>(() => rules.CountGap("", "", Cancellation));
}
