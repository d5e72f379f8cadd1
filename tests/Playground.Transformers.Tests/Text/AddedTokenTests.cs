using Playground.Transformers.Text;
using Playground.Transformers.Text.Pipeline;

namespace Playground.Transformers.Tests.Text;

public class AddedTokenTests
{
    [Theory]
    [InlineData("a<x>b", "a|<x>|b")]
    [InlineData("a <x> b", "a |<x>| b")]
    [InlineData("<x><xy>", "<x>|<xy>")] // the longest of those that begin at the same place
    [InlineData("<xyz", "<xyz")]
    public void Tokens_are_found_leftmost_and_longest(string text, string expected) =>
        Assert.Equal(expected, Cut(text, new(0, "<x>", false, false, false, false, true), new(1, "<xy>", false, false, false, false, true), new(2, "<x", true, false, false, false, true)));

    [Theory]
    [InlineData("a  <x>  b", "a|  <x>  |b")]
    [InlineData("<x> <x>", "<x> |<x>")] // a space goes to the first that takes it
    public void Stripping_takes_white_space_along(string text, string expected) =>
        Assert.Equal(expected, Cut(text, new AddedToken(0, "<x>", false, LeftStrip: true, RightStrip: true, false, true)));

    [Theory]
    [InlineData("hi there, hi", "hi| there, |hi")]
    [InlineData("hit the hi_", "hit the hi_")]
    public void A_single_word_is_not_found_inside_another(string text, string expected) =>
        Assert.Equal(expected, Cut(text, new AddedToken(0, "hi", SingleWord: true, false, false, false, true)));

    [Fact]
    public void A_normalised_token_is_found_in_any_case()
    {
        var tokens = new AddedTokens([new AddedToken(0, "Hi", false, false, false, Normalized: true, true)], Normalizers.Lowercase);
        Assert.Equal(2, tokens.Split("HI there").Count);
    }

    [Fact]
    public void A_cased_vocabulary_without_tokenizer_json_keeps_case_and_accents()
    {
        using var folder = new TemporaryFolder();
        folder.Write("vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nÉté\nete\n");
        Assert.Equal("ete", TokenizerFolder.Read(folder.Path).Encode("Été", false).Single().Piece);
        folder.Write("tokenizer_config.json", """{"do_lower_case": false}""");
        Assert.Equal("Été", TokenizerFolder.Read(folder.Path).Encode("Été", false).Single().Piece);
    }

    [Fact]
    public void A_line_separator_in_vocab_txt_is_a_piece_and_not_the_end_of_a_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("vocab.txt", "[UNK]\r\n[CLS]\r\n[SEP]\r\n\u2028\r\n\u0085\r\nhi\r\n");
        var tokenizer = TokenizerFolder.Read(folder.Path);
        Assert.Equal((6, 5), (tokenizer.VocabularySize, tokenizer.IdOf("hi")));
    }

    [Fact]
    public void Of_leading_spaces_only_a_single_one_can_have_been_added_by_the_tokenizer()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tokenizer.json", """
            {"pre_tokenizer":{"type":"ByteLevel","add_prefix_space":true},"post_processor":{"type":"ByteLevel","add_prefix_space":true,"trim_offsets":true},
             "model":{"type":"BPE","vocab":{"Ġ":0,"a":1,"ĠĠ":2},"merges":["Ġ Ġ"]}}
            """);
        var tokenizer = TokenizerFolder.Read(folder.Path);
        Assert.Equal([(2, 2), (3, 3), (3, 4)], tokenizer.Encode("   a").Select(token => (token.Start, token.End)));
        Assert.Equal([(0, 0), (0, 1)], tokenizer.Encode("a").Select(token => (token.Start, token.End)));
    }

    [Fact]
    public void Without_a_named_class_the_vocabulary_tells_Roberta_from_Gpt2()
    {
        foreach (var (name, count) in new[] { ("tiny-roberta-mlm", 3), ("tiny-gpt2", 1) })
        {
            using var folder = new TemporaryFolder();
            folder.CopyFrom(TokenizerFixture.Folder(name), "vocab.json", "merges.txt");
            Assert.Equal(count, TokenizerFolder.Read(folder.Path).Encode("a").Count);
        }
    }

    private static string Cut(string text, params AddedToken[] tokens) =>
        string.Join('|', new AddedTokens(tokens, Normalizers.None).Split(text).Select(s => text[s.Text[0].Start..s.Text[^1].End]));
}
