using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Tests.Bench;

public class ReadSentenceTests
{
    private const string Text = "The un-seen cat sat.";

    /// <summary>The(first, not told) | un | - | seen | cat | sat | .</summary>
    private static readonly ReadSentence Sentence = new(Text, new TextReading("m", [Piece(3, 6, 0.5), Piece(6, 7, 0.25, 4), Piece(7, 11, 1), Piece(11, 15, 1.0 / 64, 7), Piece(15, 19, 1.0 / 4), Piece(19, 20, 1e-9)], 64, 0));

    [Fact]
    public void A_word_of_several_pieces_has_the_product_of_their_probabilities_and_no_rank()
    {
        var word = Sentence.Of(new Word(4, 11, false))!;
        Assert.Equal((0.125, null), (word.Probability, word.Rank), (one, other) => Math.Abs(one.Item1 - other.Item1) < 1e-12 && one.Item2 == other.Item2);
        Assert.Equal(1 - (3.0 / 18), word.Level, 1e-12); // 3 bits of the 3 x 6 that chance would take
    }

    [Fact]
    public void No_better_than_chance_is_an_empty_bar_and_certain_a_full_one()
    {
        Assert.Equal(0, Sentence.Of(new Word(12, 15, false))!.Level, 1e-12);
        Assert.Equal(7, Sentence.Of(new Word(12, 15, false))!.Rank);
        Assert.Equal(1, Sentence.Of(new Word(7, 11, false))!.Level, 1e-12);
        Assert.Equal(0, Sentence.Of(new Word(19, 20, false))!.Level); // worse than chance
    }

    [Fact]
    public void A_word_that_was_not_read_whole_with_something_before_it_has_no_bar()
    {
        Assert.Null(Sentence.Of(new Word(0, 3, false)));
        Assert.Null(Sentence.Of(new Word(2, 6, false)));
        Assert.Null(Sentence.Of(new Word(20, 24, false)));
    }

    [Fact]
    public void The_least_expected_word_is_no_sign()
    {
        Assert.Equal("cat", Sentence.LeastExpected()!.Value.Word); // the full stop was expected less
        Assert.Null(new ReadSentence("The", new TextReading("m", [], 64, 0)).LeastExpected());
    }

    [Fact]
    public void The_loss_is_the_mean_over_all_pieces()
    {
        Assert.Equal((Math.Log(2) + Math.Log(4) + 0 + Math.Log(64) + Math.Log(4) - Math.Log(1e-9)) / 6, Sentence.Loss!.Value, 1e-12);
        Assert.Null(new ReadSentence("The", new TextReading("m", [], 64, 0)).Loss);
    }

    [Theory]
    [InlineData("The un-seen cat sat. ", true)]
    [InlineData("The un-seen cat sat", false)]
    [InlineData("the un-seen cat sat.", false)]
    public void White_space_at_the_end_makes_no_other_text(string text, bool same) => Assert.Equal(same, Sentence.IsOf(text));

    private static ReadPiece Piece(int start, int end, double probability, int rank = 1) => new(start, end, Math.Log(probability), rank);
}
