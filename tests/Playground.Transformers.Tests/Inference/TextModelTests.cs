using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Tests.Models;

namespace Playground.Transformers.Tests.Inference;

public class TextModelTests
{
    private static readonly TraceOptions All = new(true, true, true, true);

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.Gpt2)]
    public void A_chosen_layer_and_head_are_those_of_the_whole_inspection(Architecture architecture)
    {
        using var model = new TextModel(ModelFactory.Create(ModelFactoryTests.Small(architecture), 4), new NumberedTokenizer(50));
        var tokens = new NumberedTokenizer(50).Encode("3 9 27 4");
        var whole = model.Inspect(tokens, All);
        var chosen = model.Inspect(tokens, All with { Layer = 1, Head = 2 });
        Assert.Equal(whole.Attentions![1][2], Assert.Single(Assert.Single(chosen.Attentions!)));
        Assert.Equal(whole.HiddenStates![1], Assert.Single(chosen.HiddenStates!));
        Assert.Equal(whole.LogitLens![1], Assert.Single(chosen.LogitLens!));
        Assert.Equal(whole.Logits, chosen.Logits);
        Assert.Equal(whole.Logits, whole.LogitLens[2]);
        Assert.All(whole.Attentions.SelectMany(l => l).SelectMany(h => h), row => Assert.Equal(1, row.Sum(), 1e-5f));
        var none = model.Inspect(tokens, new TraceOptions(false, false, false, false));
        Assert.Equal(new Trace(null, null, null, null), none);
    }

    [Fact]
    public void A_layer_head_position_or_length_that_does_not_exist_is_refused()
    {
        using var model = new TextModel(ModelFactory.Create(ModelFactoryTests.Small(Architecture.Bert), 4), new NumberedTokenizer(50));
        var tokens = new NumberedTokenizer(50).Encode("3 9");
        Assert.Throws<PlaygroundException>(() => model.Inspect(tokens, All with { Layer = 2 }));
        Assert.Throws<PlaygroundException>(() => model.Inspect(tokens, All with { Head = -1 }));
        Assert.Throws<PlaygroundException>(() => model.Inspect([], All));
        Assert.Throws<PlaygroundException>(() => model.Logits([new LogitsQuery(tokens, [2])]));
        Assert.Throws<PlaygroundException>(() => model.Logits([new LogitsQuery([.. Enumerable.Repeat(tokens[0], 21)], [0])]));
        Assert.Throws<PlaygroundException>(() => model.Logits([new LogitsQuery([ModelFixture.Token(50)], [0])]));
        Assert.Throws<PlaygroundException>(() => model.Logits([new LogitsQuery([ModelFixture.Token(5, segment: 2)], [0])]));
    }

    [Fact]
    public void Positions_come_back_as_asked_row_by_row()
    {
        using var model = new TextModel(ModelFactory.Create(ModelFactoryTests.Small(Architecture.Bert), 4), new NumberedTokenizer(50));
        var one = new NumberedTokenizer(50).Encode("3 9 27 4");
        var other = new NumberedTokenizer(50).Encode("8 1");
        Assert.Empty(model.Logits([]));
        var answers = model.Logits([new(one, [2, 0]), new(other, []), new(other, [1])]);
        Assert.Equal([2, 0, 1], answers.Select(a => a.Length));
        var alone = model.Logits([new(one, [0])])[0][0];
        Assert.All(alone.Zip(answers[0][1]), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(150)]
    public void Reading_a_text_says_of_each_token_but_the_first_what_the_logits_before_it_say(int length)
    {
        using var model = new TextModel(ModelFactory.Create(ModelFactoryTests.Small(Architecture.Gpt2) with { Positions = 150 }, 4), new NumberedTokenizer(50));
        var tokens = Enumerable.Range(0, length).Select(i => ModelFixture.Token(i * 7 % 50)).ToArray();
        var read = model.Read(tokens);
        var logits = model.Logits([new(tokens, [.. Enumerable.Range(0, length - 1)])])[0];
        Assert.Equal(length - 1, read.Length);
        for (var i = 0; i < read.Length; i++)
        {
            var expected = new Distribution(logits[i]).Of(tokens[i + 1].Id);
            Assert.Equal(Math.Log(expected.Probability), read[i].LogProbability, 1e-5);
            Assert.Equal(expected.Rank, read[i].Rank);
        }
    }

    [Fact]
    public void One_token_alone_has_nothing_before_it_and_a_masked_model_does_not_read_from_the_left()
    {
        using var causal = new TextModel(ModelFactory.Create(ModelFactoryTests.Small(Architecture.Gpt2), 4), new NumberedTokenizer(50));
        Assert.Empty(causal.Read([ModelFixture.Token(3)]));
        Assert.Throws<PlaygroundException>(() => causal.Read([]));
        using var masked = new TextModel(ModelFactory.Create(ModelFactoryTests.Small(Architecture.Bert), 4), new NumberedTokenizer(50));
        Assert.Throws<PlaygroundException>(() => masked.Read([ModelFixture.Token(3), ModelFixture.Token(4)]));
    }

    [Fact]
    public void Segments_reach_the_model()
    {
        using var model = new TextModel(ModelFactory.Create(ModelFactoryTests.Small(Architecture.Bert), 4), new NumberedTokenizer(50));
        var first = model.Logits([new([ModelFixture.Token(5), ModelFixture.Token(6)], [0])])[0][0];
        var second = model.Logits([new([ModelFixture.Token(5), ModelFixture.Token(6, segment: 1)], [0])])[0][0];
        Assert.NotEqual(first, second);
    }
}
