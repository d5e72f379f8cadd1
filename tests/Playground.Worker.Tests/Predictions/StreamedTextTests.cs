using Playground.Transformers.Text;
using Playground.Worker.Predictions;

namespace Playground.Worker.Tests.Predictions;

public sealed class StreamedTextTests
{
    private static readonly Tokenizer Tokenizer = TokenizerFolder.Read(Path.Combine(TestWorker.Fixtures, "tiny-gpt2"));

    [Theory]
    [InlineData(" a 🦊 ran , naïve 東京 ."), InlineData("!"), InlineData("\n\n x")]
    public void The_pieces_together_are_the_text_and_none_holds_half_a_character(string text)
    {
        var prompt = Tokenizer.Encode("The capital").Select(token => token.Id).ToArray();
        var ids = Tokenizer.Encode(text).Select(token => token.Id).ToArray();
        var stream = new StreamedText(Tokenizer, prompt);
        var pieces = ids.Select(stream.Add).ToArray();
        Assert.DoesNotContain(pieces, piece => piece.Contains('\uFFFD'));
        Assert.Equal(Tokenizer.Decode([.. prompt, .. ids], true), Tokenizer.Decode(prompt, true) + string.Concat(pieces) + stream.Finish());
    }

    [Fact]
    public void What_stays_incomplete_comes_out_at_the_end()
    {
        var ids = Tokenizer.Encode("🦊").Select(token => token.Id).ToArray();
        Assert.True(ids.Length > 1, "the fox must be several tokens, or this tests nothing");
        var stream = new StreamedText(Tokenizer, []);
        Assert.Equal("", stream.Add(ids[0]));
        Assert.Contains('\uFFFD', stream.Finish());
    }
}
