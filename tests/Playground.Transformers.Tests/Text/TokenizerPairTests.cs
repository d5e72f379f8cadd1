using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Text;

public class TokenizerPairTests
{
    [Fact]
    public void Bert_sets_a_pair_apart_by_sep_and_segment()
    {
        var tokenizer = TokenizerFixture.Read("tiny-bert-mlm");
        var pair = tokenizer.EncodePair("hello", "world .");
        Assert.Equal(["[CLS]", "hello", "[SEP]", "world", ".", "[SEP]"], pair.Select(t => t.Piece));
        Assert.Equal([0, 0, 0, 1, 1, 1], pair.Select(t => t.Segment));
        Assert.Equal([null, 0, null, 0, 1, null], pair.Select(t => t.Word));
        Assert.Equal((6, 7), (pair[4].Start, pair[4].End));
    }

    [Fact]
    public void Roberta_puts_two_separators_between_and_knows_one_segment()
    {
        var tokenizer = TokenizerFixture.Read("tiny-roberta-mlm");
        var pair = tokenizer.EncodePair("a", " b");
        Assert.Equal(["<s>", "a", "</s>", "</s>", "Ġb", "</s>"], pair.Select(t => t.Piece));
        Assert.All(pair, token => Assert.Equal(0, token.Segment));
        Assert.Equal((1, 2), (pair[4].Start, pair[4].End));
    }

    [Fact]
    public void Gpt2_joins_a_pair_without_anything_between()
    {
        var pair = TokenizerFixture.Read("tiny-gpt2").EncodePair("a", " b");
        Assert.Equal(["a", "Ġb"], pair.Select(t => t.Piece));
    }

    [Fact]
    public void Without_special_tokens_only_the_text_remains()
    {
        var tokenizer = TokenizerFixture.Read("tiny-bert-mlm");
        Assert.Equal(["hello", "[MASK]"], tokenizer.Encode("Hello[MASK]", addSpecialTokens: false).Select(t => t.Piece));
    }

    [Fact]
    public void Special_ids_are_known_by_name()
    {
        Assert.Equal(new SpecialTokens(4, 0, 1, 2, 3), TokenizerFixture.Read("tiny-bert-mlm").Special);
        Assert.Equal(new SpecialTokens(960, 1, 3, 0, 2), TokenizerFixture.Read("tiny-roberta-mlm").Special);
        Assert.Equal(new SpecialTokens(null, null, 956, 956, 956), TokenizerFixture.Read("tiny-gpt2").Special);
    }

    [Fact]
    public void Pieces_and_ids_lead_to_each_other_and_an_id_outside_is_refused()
    {
        var tokenizer = TokenizerFixture.Read("tiny-roberta-mlm");
        Assert.Equal(961, tokenizer.VocabularySize);
        Assert.All(Enumerable.Range(0, 961), id => Assert.Equal(id, tokenizer.IdOf(tokenizer.PieceOf(id))));
        Assert.Null(tokenizer.IdOf("no such piece"));
        Assert.Contains("961", Assert.Throws<PlaygroundException>(() => tokenizer.PieceOf(961)).Message, StringComparison.Ordinal);
    }
}
