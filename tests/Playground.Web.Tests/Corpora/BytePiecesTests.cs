using Playground.Web.Corpora;

namespace Playground.Web.Tests.Corpora;

public class BytePiecesTests
{
    [Theory]
    [InlineData("Ġking", " king")]
    [InlineData("lÃ¤uft", "läuft")]
    [InlineData("æĹ¥æľ¬", "日本")]
    [InlineData("Ċ", "\n")]
    [InlineData("<|endoftext|>", "<|endoftext|>")]
    public void Letters_for_bytes_become_the_text_they_spell(string piece, string text) => Assert.Equal(text, BytePieces.Read(piece));

    [Theory]
    [InlineData("ðŁ", "<F0><9F>")]
    [InlineData("Ã", "<C3>")]
    [InlineData("aÃ", "a<C3>")]
    public void A_part_of_a_character_stands_as_the_numbers_of_its_bytes(string piece, string text) => Assert.Equal(text, BytePieces.Read(piece));

    [Fact]
    public void What_no_byte_is_spelt_with_is_left_as_it_is() => Assert.Equal("日", BytePieces.Read("日"));
}
