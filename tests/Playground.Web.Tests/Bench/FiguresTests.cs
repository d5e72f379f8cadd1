using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Tests.Bench;

public class FiguresTests
{
    [Theory]
    [InlineData(0.5, "50.0 %")]
    [InlineData(0.12345, "12.3 %")]
    [InlineData(0.001, "0.1 %")]
    [InlineData(0.0004, "< 0.1 %")]
    [InlineData(0.99999, "> 99.9 %")]
    [InlineData(1, "100.0 %")]
    [InlineData(0, "0 %")]
    public void Percent_has_one_decimal_and_never_reads_as_nothing(double probability, string expected) => Assert.Equal(expected, Figures.Percent(probability));

    [Fact]
    public void Tiny_probabilities_keep_their_digits() => Assert.Equal("1.23e-5", Figures.Probability(0.0000123));

    [Theory]
    [InlineData("##ing", "ing", "…ing")]
    [InlineData("##ing", "##ing", "…ing")]
    [InlineData("Ġcat", " cat", "cat")]
    [InlineData("Ċ", "\n", "⏎")]
    public void A_piece_reads_as_people_write_it(string token, string text, string expected) =>
        Assert.Equal(expected, Figures.Readable(new Candidate(1, token, text, 0.1, 1, 1)));

    [Fact]
    public void Csv_quotes_what_a_spreadsheet_would_split_or_run() =>
        Assert.Contains("1,\"'=1+1\",\"a\"\"b\",", Export.Csv([new Candidate(1, "=1+1", "a\"b", 0.5, 1, 1)], 0.5), StringComparison.Ordinal);

    [Fact]
    public void Every_explanation_is_one_line() =>
        Assert.All(Glossary.Names, name => Assert.InRange(Glossary.MeaningOf(name).Length, 15, 150));

    [Theory]
    [InlineData("mask"), InlineData("token"), InlineData("logit"), InlineData("probability"), InlineData("log2"), InlineData("rank"), InlineData("temperature")]
    [InlineData("top-k"), InlineData("top-p"), InlineData("attention"), InlineData("layer"), InlineData("head"), InlineData("softmax")]
    public void The_glossary_explains(string name) => Assert.Contains(name, Glossary.Names);
}
