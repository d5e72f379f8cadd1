using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Tests.Bench;

public class WordsTests
{
    [Theory]
    [InlineData("The cat sat.", "The|cat|sat|.")]
    [InlineData("don't stop – l’été", "don't|stop|–|l’été")]
    [InlineData("  two   spaces ", "two|spaces")]
    [InlineData("東京は大きい", "東|京|は|大|き|い")]
    [InlineData("hi 👩‍👩‍👧 there", "hi|👩‍👩‍👧|there")]
    [InlineData("a [MASK] b<mask>c [mask]", "a|[MASK]|b|<mask>|c|[mask]")]
    [InlineData("", "")]
    public void A_sentence_is_cut_into_what_a_reader_would_point_at(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Words.Of(text, "[MASK]").Select(w => text[w.Start..w.End])));

    [Fact]
    public void A_broken_half_of_an_emoji_is_no_obstacle() => Assert.Single(Words.Of("\ud83d", null));

    [Fact]
    public void Only_masks_that_stand_in_the_text_are_written_masks() =>
        Assert.Equal([false, true, false], Words.Of("The [MASK] sat", "[MASK]").Select(w => w.IsWrittenMask));

    [Fact]
    public void Written_masks_follow_the_model_s_spelling() =>
        Assert.Equal("The <mask> and <mask> sat", Words.SpellMasks("The [MASK] and <mask> sat", "<mask>"));

    [Theory]
    [InlineData("The cat sat", "The black cat sat", "cat")]
    [InlineData("The cat sat", "The cat sat down", "cat")]
    [InlineData("The cat sat", "The cats sat", "cats")]
    [InlineData("The cat sat", "The sat", "")]
    [InlineData("The cat sat", "", "")]
    [InlineData("The cat sat", "Something else altogether", "")]
    public void Hidden_words_follow_the_text_as_it_is_edited(string before, string after, string hidden)
    {
        IReadOnlyList<TextSpan> masked = [new(4, 7)];
        var now = masked.Follow(before, after).Snap(Words.Of(after, null));
        Assert.Equal(hidden, string.Join('|', now.Select(m => after[m.Start..m.End])));
    }

    [Fact]
    public void Replacing_a_word_moves_the_hidden_words_behind_it()
    {
        IReadOnlyList<TextSpan> masked = [new(0, 3), new(4, 7), new(8, 11)];
        var (text, now) = masked.Replace("The cat sat", new TextSpan(4, 7), "elephant");
        Assert.Equal("The elephant sat", text);
        Assert.Equal(["The", "sat"], now.Select(m => text[m.Start..m.End]));
    }
}
