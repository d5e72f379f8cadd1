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

    [Theory]
    [InlineData(0, "0.0000")]
    [InlineData(0.25, "0.2500")]
    [InlineData(0.00099, "0.00099")]
    [InlineData(0.0000123, "0.000012")]
    [InlineData(0.00000123, "1.2e-6")]
    public void Tiny_probabilities_keep_their_digits(double probability, string expected) => Assert.Equal(expected, Figures.Probability(probability));

    [Theory]
    [InlineData(5.1, "5.100")]
    [InlineData(0.00012, "0.000")]
    [InlineData(double.NaN, "not a number")]
    [InlineData(null, "–")]
    [InlineData(99_999.5, "99999.500")]
    [InlineData(123_456.7, "123,457")]
    [InlineData(601_759_242_820.62, "6.0e+11")]
    public void A_loss_has_three_decimals_unless_it_is_beyond_all_bounds(double? nats, string expected) => Assert.Equal(expected, Figures.Loss(nats));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.0000641, "0.000064")]
    [InlineData(0.0000999999974, "0.0001")]
    [InlineData(0.000006, "0.000006")]
    [InlineData(0.0000064, "6.4e-6")]
    [InlineData(0.0005, "0.0005")]
    [InlineData(0.00051234, "0.000512")]
    [InlineData(1.8149, "1.81")]
    [InlineData(96.55, "96.6")]
    [InlineData(100.5, "101")]
    [InlineData(1283.4, "1,283")]
    [InlineData(408_123.4, "408,123")]
    [InlineData(485_165_195, "4.9e+8")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NaN, "not a number")]
    public void What_may_be_large_or_tiny_has_three_digits_that_count(double value, string expected) => Assert.Equal(expected, Figures.Rough(value));

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
