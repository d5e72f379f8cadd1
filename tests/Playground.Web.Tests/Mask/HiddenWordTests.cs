using Playground.Contracts;
using Playground.Web.Mask;
using Playground.Web.Tests.Fakes;

namespace Playground.Web.Tests.Mask;

public class HiddenWordTests
{
    private const string Text = "An unaffable cat";

    [Fact]
    public void A_word_of_several_pieces_stands_behind_several_masks()
    {
        var word = Assert.Single(HiddenWord.Of(Text, "[MASK]", Pieces((3, 5), (5, 8), (8, 12))));
        Assert.Equal(3, word.Pieces.Count);
        Assert.Equal("Mask 2 — was “aff”, piece 2 of “unaffable”", word.Title(2, word.Pieces[1], Text));
    }

    [Fact]
    public void A_candidate_for_one_piece_leaves_written_masks_for_the_others()
    {
        var word = HiddenWord.Of(Text, "[MASK]", Pieces((3, 5), (5, 8), (8, 12)))[0];
        var (text, masked) = word.Accept(Text, [new TextSpan(3, 12)], word.Pieces[0], Answers.Candidate(1), "[MASK]", byteLevel: false);
        Assert.Equal("An dog [MASK] [MASK] cat", text);
        Assert.Empty(masked);
    }

    [Theory]
    [InlineData("##s", "s", false, "The cats sat")]
    [InlineData(".", ".", false, "The cat. sat")]
    [InlineData("dog", "dog", false, "The cat dog sat")]
    [InlineData("Ġdog", " dog", true, "The cat dog sat")]
    [InlineData("s", "s", true, "The cats sat")]
    public void A_piece_goes_in_the_way_it_is_written(string token, string piece, bool byteLevel, string expected)
    {
        const string text = "The cat [MASK] sat";
        var word = HiddenWord.Of(text, "[MASK]", Pieces((8, 14)))[0];
        Assert.Equal(expected, word.Accept(text, [], word.Pieces[0], Answers.Candidate(1, piece, token), "[MASK]", byteLevel).Text);
    }

    private static MaskAnswer Pieces(params (int Start, int End)[] pieces) =>
        new("m", [], [.. pieces.Select((p, i) => new MaskedPosition(i + 1, p.Start, p.End, Answers.Top(), null, 0))], "float32");
}
