using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Tests.Models;

namespace Playground.Transformers.Tests.Inference;

public class GenerationTests
{
    private static readonly ModelFixture Fixture = new("tiny-gpt2");

    [Fact]
    public void Greedy_text_and_its_probabilities_are_those_of_the_reference()
    {
        using var model = ParityTests.Load(Fixture);
        foreach (var expected in Fixture.Json("greedy.json").GetProperty("cases").EnumerateArray())
        {
            using var generation = model.Generate([.. expected.GetProperty("prompt_ids").EnumerateArray().Select(id => id.GetInt32())]);
            var tokens = expected.GetProperty("new_ids").EnumerateArray().Zip(expected.GetProperty("logprobs").EnumerateArray());
            foreach (var (id, logProbability) in tokens)
            {
                var distribution = new Distribution(generation.NextLogits);
                Assert.Equal(id.GetInt32(), distribution.Top(1)[0].Id);
                Assert.Equal(logProbability.GetDouble(), distribution.LogProbabilityOf(id.GetInt32()), 1e-4);
                generation.Append(id.GetInt32());
            }
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Every_step_gives_the_logits_of_a_full_pass_until_the_context_is_full(bool byLayer, bool unscaled)
    {
        var configuration = ModelFactoryTests.Small(Architecture.Gpt2) with { Positions = 70, ScaleAttentionByLayer = byLayer, ScaleAttention = !unscaled };
        using var model = new TextModel(ModelFactory.Create(configuration, 11), new NumberedTokenizer(50));
        var ids = Enumerable.Range(0, 70).Select(i => (i * 7) % 50).ToArray();
        using var generation = model.Generate(ids[..3]);
        for (var length = 3; length <= 70; length++)
        {
            Assert.Equal(length, generation.Length);
            var full = model.Logits([new LogitsQuery([.. ids[..length].Select(id => ModelFixture.Token(id))], [length - 1])])[0][0];
            Assert.All(full.Zip(generation.NextLogits), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
            if (length < 70)
                generation.Append(ids[length]);
        }

        Assert.Contains("at most 70", Assert.Throws<PlaygroundException>(() => generation.Append(1)).Message, StringComparison.Ordinal);
        Assert.Equal(70, generation.Length);
    }

    [Fact]
    public void A_refused_token_leaves_the_text_as_it_was()
    {
        using var model = ParityTests.Load(Fixture);
        using var generation = model.Generate([1, 2]);
        var before = generation.NextLogits;
        Assert.Throws<PlaygroundException>(() => generation.Append(100_000));
        Assert.Equal(before, generation.NextLogits);
        Assert.Equal(2, generation.Length);
    }

    [Fact]
    public void A_masked_model_or_an_empty_prompt_is_refused()
    {
        using var masked = ParityTests.Load(new ModelFixture("tiny-bert-mlm"));
        Assert.Throws<PlaygroundException>(() => masked.Generate([1]));
        using var causal = ParityTests.Load(Fixture);
        Assert.Throws<PlaygroundException>(() => causal.Generate([]));
    }
}
