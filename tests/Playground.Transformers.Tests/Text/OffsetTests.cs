using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Text;

public class OffsetTests
{
    /// <summary>Expected values from Hugging Face's tokenizers 0.23.2 with the same settings.</summary>
    [Fact]
    public void An_added_space_before_a_character_of_two_units_has_no_width()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(TokenizerFixture.Folder("tiny-roberta-mlm"), "vocab.json", "merges.txt");
        folder.Write("tokenizer_config.json", """{"add_prefix_space": true, "tokenizer_class": "RobertaTokenizer"}""");
        var tokens = TokenizerFolder.Read(folder.Path).Encode("😀a");
        Assert.Equal([0, 924, 876, 957, 950, 926, 768, 2], tokens.Select(t => t.Id));
        Assert.Equal([(0, 0), (0, 0), (0, 2), (0, 2), (0, 2), (0, 2), (2, 3), (0, 0)], tokens.Select(t => (t.Start, t.End)));
    }
}
