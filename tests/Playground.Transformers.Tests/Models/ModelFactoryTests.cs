using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Tests.Models;

public class ModelFactoryTests
{
    internal static ModelConfiguration Small(Architecture architecture) => new()
    {
        Architecture = architecture,
        VocabularySize = 50,
        Hidden = 16,
        Layers = 2,
        Heads = 4,
        Intermediate = 32,
        Positions = 20,
        PositionOffset = architecture == Architecture.Roberta ? 2 : 0,
        PadTokenId = architecture switch { Architecture.Roberta => 1, Architecture.Gpt2 => null, _ => 0 },
        TokenTypes = architecture switch { Architecture.Bert => 2, Architecture.Roberta => 1, _ => 0 },
    };

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.DistilBert)]
    [InlineData(Architecture.Roberta)]
    [InlineData(Architecture.Gpt2)]
    public void The_same_seed_gives_the_same_model_and_another_seed_another(Architecture architecture)
    {
        using var first = ModelFactory.Create(Small(architecture), 7);
        using var second = ModelFactory.Create(Small(architecture), 7);
        using var other = ModelFactory.Create(Small(architecture), 8);
        Assert.Equal(first.Weights.Select(w => w.Name), second.Weights.Select(w => w.Name));
        Assert.All(first.Weights.Zip(second.Weights), pair => Assert.True(pair.First.Value.bytes.SequenceEqual(pair.Second.Value.bytes)));
        Assert.False(first.Weights[0].Value.bytes.SequenceEqual(other.Weights[0].Value.bytes));
    }

    [Fact]
    public void Fresh_weights_have_the_published_spread()
    {
        using var scope = NewDisposeScope();
        using var model = ModelFactory.Create(Small(Architecture.Gpt2) with { Hidden = 128, Intermediate = 512, Layers = 8 }, 1);
        Assert.Equal(0.02, Spread("transformer.h.0.mlp.c_fc.weight"), 0.001);
        Assert.Equal(0.02 / Math.Sqrt(16), Spread("transformer.h.0.mlp.c_proj.weight"), 0.0005);
        Assert.All(model.Weights.Where(w => w.Init == WeightInit.Zeros), w => Assert.Equal(0, w.Value.abs().max().item<float>()));
        Assert.All(model.Weights.Where(w => w.Init == WeightInit.Ones), w => Assert.Equal(1, w.Value.min().item<float>()));

        double Spread(string name) => model.Weights.Single(w => w.Name == name).Value.std().item<float>();
    }

    [Fact]
    public void The_padding_row_begins_as_zeros()
    {
        using var model = ModelFactory.Create(Small(Architecture.Roberta), 1);
        Assert.Equal(0, model.Weights.Single(w => w.Name.EndsWith("word_embeddings.weight", StringComparison.Ordinal)).Value[1].abs().sum().item<float>());
        Assert.NotEqual(0, model.Weights.Single(w => w.Name.EndsWith("word_embeddings.weight", StringComparison.Ordinal)).Value[0].abs().sum().item<float>());
    }

    [Theory]
    [InlineData(Architecture.Bert)]
    [InlineData(Architecture.DistilBert)]
    [InlineData(Architecture.Roberta)]
    [InlineData(Architecture.Gpt2)]
    public void Gradients_reach_every_weight_and_a_row_of_padding_is_not_NaN(Architecture architecture)
    {
        using var scope = NewDisposeScope();
        using var model = ModelFactory.Create(Small(architecture), 3);
        var weights = model.Weights.Select(w => w.Whole ?? w).Distinct().ToArray(); // what the model computes with
        foreach (var weight in weights)
            weight.Value.requires_grad_(true);
        var ids = tensor(new long[] { 5, 6, 7, 8, 1, 1, 1, 1 }, [2, 4]);
        var attend = tensor(new[] { true, true, true, false, false, false, false, false }, [2, 4]);
        var hidden = model.Encode(new ModelInput(ids, attend));
        Assert.Equal([2L, 4L, 16L], hidden.shape);
        var logits = model.Head(hidden.reshape(-1, 16));
        Assert.Equal([8L, 50L], logits.shape);
        Assert.True(logits.isfinite().all().item<bool>());
        logits.logsumexp(1).sum().backward();
        Assert.All(weights, w => Assert.True(w.Value.grad is { } grad && grad.isfinite().all().item<bool>(), w.Name));
    }

    [Fact]
    public void What_is_padded_on_the_left_does_not_change_a_causal_answer_of_relative_positions()
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        using var model = ModelFactory.Create(Small(Architecture.Gpt2), 3);
        var attend = tensor(new[] { false, false, true, true }, [1, 4]);
        var one = model.Encode(new ModelInput(tensor(new long[] { 1, 2, 3, 4 }, [1, 4]), attend));
        var other = model.Encode(new ModelInput(tensor(new long[] { 9, 8, 3, 4 }, [1, 4]), attend));
        Assert.True(one.narrow(1, 2, 2).allclose(other.narrow(1, 2, 2), 1e-6, 1e-6));
        Assert.True(one.isfinite().all().item<bool>());
    }

    [Theory]
    [InlineData(-1L, "token id -1")]
    [InlineData(50L, "token id 50")]
    public void An_id_outside_the_vocabulary_is_refused_before_the_native_library_sees_it(long id, string fact)
    {
        using var scope = NewDisposeScope();
        using var model = ModelFactory.Create(Small(Architecture.Bert), 3);
        var refusal = Assert.Throws<PlaygroundException>(() => model.Encode(new ModelInput(tensor(new[] { id }, [1, 1]))));
        Assert.Contains(fact, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_tokens_than_the_context_holds_are_refused_with_both_numbers()
    {
        using var scope = NewDisposeScope();
        using var model = ModelFactory.Create(Small(Architecture.Roberta), 3);
        var refusal = Assert.Throws<PlaygroundException>(() => model.Encode(new ModelInput(full(1, 19, 5L, ScalarType.Int64))));
        Assert.Contains("19 tokens", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("at most 18", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_that_cannot_be_right_are_refused_before_anything_is_allocated()
    {
        foreach (var wrong in new[]
        {
            Small(Architecture.Bert) with { Heads = 3 },
            Small(Architecture.Bert) with { VocabularySize = int.MaxValue },
            Small(Architecture.Bert) with { Hidden = 0 },
            Small(Architecture.Bert) with { Layers = 1_000_000 },
            Small(Architecture.Bert) with { TokenTypes = 0 },
            Small(Architecture.Roberta) with { Positions = 2 },
            Small(Architecture.Gpt2) with { VocabularySize = 2_000_000, Hidden = 16_384 },
        })
        {
            Assert.Throws<PlaygroundException>(() => ModelFactory.Create(wrong, 1));
        }
    }
}
