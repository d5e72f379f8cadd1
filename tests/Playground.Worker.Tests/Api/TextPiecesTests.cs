using Playground.Transformers.Text;
using Playground.Worker.Api.TextGeneration;

namespace Playground.Worker.Tests.Api;

public sealed class TextPiecesTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData("The cat is naïve.")]
    [InlineData("Snow ☃ and a thumb 👍🏽 and 漢字")]
    [InlineData(" two  spaces\n\nand lines")]
    public async Task A_text_comes_out_whole_with_every_character_in_one_piece(string text)
    {
        var tokenizer = (await server.Models.Open(FixtureModels.Gpt2, TestContext.Current.CancellationToken)).Tokenizer;
        var prompt = tokenizer.Encode("It said");
        var tokens = tokenizer.Encode(text);
        var pieces = new TextPieces(tokenizer, prompt);
        var given = tokens.Select((token, i) => pieces.Add(token.Id, isLast: i == tokens.Count - 1)).ToArray();

        Assert.Equal(text, string.Concat(given));
        Assert.Equal(text, pieces.Continuation);
        Assert.All(given, piece => Assert.DoesNotContain('\uFFFD', piece));
    }

    [Fact]
    public async Task A_special_token_shows_itself_but_is_not_part_of_the_continuation()
    {
        var tokenizer = (await server.Models.Open(FixtureModels.Gpt2, TestContext.Current.CancellationToken)).Tokenizer;
        var pieces = new TextPieces(tokenizer, tokenizer.Encode("It said"));
        pieces.Add(tokenizer.Encode(" is")[0].Id);
        Assert.Equal("<|endoftext|>", pieces.Add(tokenizer.IdOf("<|endoftext|>")!.Value, isLast: true));
        Assert.Equal(" is", pieces.Continuation);
    }

    [Fact]
    public async Task Words_of_a_vocabulary_without_spaces_are_set_apart_from_the_prompt()
    {
        var tokenizer = (await server.Models.Open(FixtureModels.Bert, TestContext.Current.CancellationToken)).Tokenizer;
        IReadOnlyList<Token> prompt = tokenizer.Encode("the man", addSpecialTokens: false);
        var pieces = new TextPieces(tokenizer, prompt);
        Assert.Equal(" is", pieces.Add(tokenizer.IdOf("is")!.Value));
        Assert.Equal("j", pieces.Add(tokenizer.IdOf("##j")!.Value));
        Assert.Equal(".", pieces.Add(tokenizer.IdOf(".")!.Value));
    }
}
