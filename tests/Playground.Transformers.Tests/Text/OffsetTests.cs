using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Text;

public class OffsetTests
{
    // Expected values from Hugging Face's tokenizers 0.23.2 with the same settings.
    [Theory]
    [InlineData(" <mask>", 0)]
    [InlineData("  <mask>", 2)]
    [InlineData("\t\t\t<mask>", 3)]
    public void Several_spaces_that_a_first_token_takes_along_are_the_texts_own(string text, int start)
    {
        using var folder = PrefixSpaceFolder();
        var mask = TokenizerFolder.Read(folder.Path).Encode(text)[1];
        Assert.Equal(("<mask>", start, text.Length), (mask.Piece, mask.Start, mask.End));
    }

    [Fact]
    public void An_added_space_before_a_character_of_two_units_has_no_width()
    {
        using var folder = PrefixSpaceFolder();
        var tokens = TokenizerFolder.Read(folder.Path).Encode("😀a");
        Assert.Equal([0, 924, 876, 957, 950, 926, 768, 2], tokens.Select(t => t.Id));
        Assert.Equal([(0, 0), (0, 0), (0, 2), (0, 2), (0, 2), (0, 2), (2, 3), (0, 0)], tokens.Select(t => (t.Start, t.End)));
    }

    private static TemporaryFolder PrefixSpaceFolder()
    {
        var folder = new TemporaryFolder();
        folder.CopyFrom(TokenizerFixture.Folder("tiny-roberta-mlm"), "vocab.json", "merges.txt");
        folder.Write("tokenizer_config.json", """{"add_prefix_space": true, "tokenizer_class": "RobertaTokenizer"}""");
        return folder;
    }
}
