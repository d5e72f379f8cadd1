using Playground.Transformers.Text.Pipeline;
using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Tests.Text;

public class NormalizationTests
{
    [Theory]
    [InlineData("é", "e\u0301", "é")]
    [InlineData("ệ", "e\u0323\u0302", "ệ")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307", "q\u0323\u0307")]
    [InlineData("한", "\u1112\u1161\u11AB", "한")]
    [InlineData("\u2126", "Ω", "Ω")]
    [InlineData("\u0958", "\u0915\u093C", "\u0915\u093C")] // never composed again
    public void Canonical_forms_follow_the_standard(string text, string decomposed, string composed)
    {
        Assert.Equal(decomposed, AlignedText.ToText(Normalizers.Decomposition(false)(AlignedText.Of(text))));
        Assert.Equal(composed, AlignedText.ToText(Normalizers.Composition(false)(AlignedText.Of(decomposed))));
    }

    [Fact]
    public void Compatibility_forms_open_ligatures_and_keep_offsets()
    {
        var text = Normalizers.Composition(true)(AlignedText.Of("aﬁb"));
        Assert.Equal("afib", AlignedText.ToText(text));
        Assert.Equal([(0, 1), (1, 2), (1, 2), (2, 3)], text.Select(r => (r.Start, r.End)));
    }

    [Fact]
    public void The_capital_dotted_i_grows_and_both_parts_point_at_it()
    {
        var text = Normalizers.Lowercase(AlignedText.Of("xİ"));
        Assert.Equal("xi\u0307", AlignedText.ToText(text));
        Assert.Equal([(0, 1), (1, 2), (1, 2)], text.Select(r => (r.Start, r.End)));
    }

    [Fact]
    public void A_lone_surrogate_counts_as_one_replacement_character()
    {
        Assert.Equal([new AlignedRune('a', 0, 1), new AlignedRune(0xFFFD, 1, 2), new AlignedRune(0x1F600, 2, 4)], AlignedText.Of("a\uD83D😀"));
    }
}
