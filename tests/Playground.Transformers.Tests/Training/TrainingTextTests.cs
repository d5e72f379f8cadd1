using Playground.Transformers.Training;

namespace Playground.Transformers.Tests.Training;

public class TrainingTextTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_tenth_of_the_text_is_set_aside_and_nothing_is_lost(bool causal)
    {
        var lines = TrainingSetups.Lines(2_000); // of 9 words each
        var text = Create(lines, causal, 16, 0.1);
        Assert.Equal(lines.Length * (causal ? 10 : 9), text.TrainingTokens + text.ValidationTokens);
        Assert.InRange((double)text.ValidationTokens / (text.TrainingTokens + text.ValidationTokens), 0.09, 0.11);
    }

    [Fact]
    public void What_is_set_aside_is_spread_over_the_whole_text()
    {
        var split = new ValidationSplit(10_000, 1_000, 8);
        var parts = Enumerable.Range(0, 20).Select(part => Enumerable.Range(part * 500, 500).Count(split.Holds));
        Assert.All(parts, count => Assert.Equal(50, count));
    }

    [Fact]
    public void A_causal_stream_keeps_the_newlines()
    {
        var tokenizer = new WordTokenizer(["a b", "c d"]);
        Assert.Equal([6, 7, 5, 5, 8, 9, 5], Tokenization.Stream(["a b", "", "c d"], tokenizer, Token));
    }

    [Fact]
    public void A_line_longer_than_a_sequence_is_cut()
    {
        var tokenizer = new WordTokenizer(["a b c d e f g"]);
        var lines = Tokenization.Lines(["a b c d e f g", "", "a b"], tokenizer, 3, Token);
        Assert.Equal([0, 3, 6, 7, 9], lines.Starts.ToArray());
    }

    [Theory]
    [InlineData(true, 0.1, "The text has 2 tokens; training with sequences of 16 tokens with some text kept aside for validation needs at least 34. Take a longer text or a shorter context.")]
    [InlineData(true, 0.0, "The text has 2 tokens; training with sequences of 16 tokens needs at least 17. Take a longer text or a shorter context.")]
    [InlineData(false, 0.1, "The text has 1 token in 1 line of up to 14; training with some text kept aside for validation needs at least 8 tokens in 2 lines. Take a longer text or a shorter context.")]
    [InlineData(false, 0.0, "The text has 1 token in 1 line of up to 14; training needs at least 8 tokens in 1 line. Take a longer text or a shorter context.")]
    public void A_corpus_of_one_word_is_refused_with_the_numbers(bool causal, double share, string sentence)
    {
        Assert.Equal(sentence, Assert.Throws<PlaygroundException>(() => Create(["hello"], causal, 16, share)).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_short_text_still_has_a_sequence_on_either_side(bool causal)
    {
        var text = Create(TrainingSetups.Lines(4), causal, 16, 0.01);
        Assert.True(text.TrainingTokens > 0);
        Assert.True(text.ValidationTokens >= (causal ? 17 : 9));
    }

    [Fact]
    public void Nothing_is_set_aside_when_the_share_is_0()
    {
        Assert.Equal(0, Create(TrainingSetups.Lines(10), false, 16, 0).ValidationTokens);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(0.6)]
    [InlineData(double.NaN)]
    public void A_share_outside_its_limits_is_refused(double share)
    {
        Assert.Throws<PlaygroundException>(() => Create(TrainingSetups.Lines(), true, 16, share));
    }

    [Fact]
    public void Reading_a_corpus_can_be_given_up()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            TrainingText.Create(TrainingSetups.Lines(), new WordTokenizer([]), false, 16, 0.1, source.Token));
    }

    private static TrainingText Create(string[] lines, bool causal, int length, double share) =>
        TrainingText.Create(lines, new WordTokenizer(lines), causal, length, share, Token);
}
