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
        Assert.Equal([new AlignedRune('a', 0, 1), new AlignedRune(0xFFFD, 1, 2), new AlignedRune(0x1F600, 2, 3)], AlignedText.Of("a\uD83D😀"));
        Assert.Equal([0, 1, 2, 4], AlignedText.Utf16Offsets("a\uD83D😀")!);
    }

    /// <summary>Expected values from Hugging Face's tokenizers 0.23.2, asked for every character.</summary>
    [Theory]
    [InlineData("a\u1734b", "ab")] // a non-spacing mark in Unicode 8.0, a spacing one today
    [InlineData("a\U0001171Eb", "ab")]
    [InlineData("a\u1885b", "a\u1885b")] // a letter in 8.0, a mark today
    [InlineData("a\uA9BDb", "a\uA9BDb")]
    [InlineData("a\U000111C9b", "a\U000111C9b")] // punctuation in 8.0, a mark today
    public void Bert_strips_the_marks_of_Unicode_8(string text, string expected)
    {
        Assert.Equal(expected, AlignedText.ToText(Normalizers.Bert(true, true, stripAccents: true, true)(AlignedText.Of(text))));
    }

    [Theory]
    [InlineData("a\u166Db", 3)] // punctuation in 8.0, a symbol today
    [InlineData("a\U000111C9b", 3)]
    [InlineData("a\u2E52b", 1)] // not yet there in 8.0
    public void Bert_cuts_at_the_punctuation_of_Unicode_8(string text, int words)
    {
        Assert.Equal(words, PreTokenizers.Bert(AlignedText.Of(text)).Count());
    }

    [Theory]
    [InlineData("\U00011938")] // two parts since Unicode 13.0
    [InlineData("\u32FF")]
    [InlineData("a\u07FD\u0316\u0334\u07FD", "a\u07FD\u0334\u0316\u07FD")] // a mark since 11.0: before that, it ends a run
    public void Forms_are_those_of_Unicode_9(string text, string? expected = null)
    {
        Assert.Equal(expected ?? text, AlignedText.ToText(Normalizers.Decomposition(true)(AlignedText.Of(text))));
    }
}
