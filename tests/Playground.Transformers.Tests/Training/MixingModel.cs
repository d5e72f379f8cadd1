using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Tests.Training;

/// <summary>
/// The smallest thing the trainer takes for a model: embedding, a mix with the mean of what may be seen, one bias, a head.
/// </summary>
internal sealed class MixingModel : LanguageModel
{
    private readonly Weight words, mix, bias, head;

    public MixingModel(int vocabulary, bool causal, ulong seed = 3, int width = 24, int positions = 64)
        : this(
            new ModelConfiguration
            {
                Architecture = causal ? Architecture.Gpt2 : Architecture.Bert,
                VocabularySize = vocabulary,
                Hidden = width,
                Layers = 1,
                Heads = 1,
                Intermediate = width,
                Positions = positions,
                PadTokenId = causal ? null : 0,
            },
            Draw(vocabulary, width, seed))
    {
    }

    private MixingModel(ModelConfiguration configuration, Weight[] weights)
        : base(configuration, weights) => (words, bias, mix, head) = (weights[0], weights[1], weights[2], weights[3]);

    public int Passes { get; private set; }

    public override Tensor Encode(ModelInput input, ForwardTrace? trace = null, IDropout? dropout = null)
    {
        Passes++;
        var x = words.Value.index_select(0, input.Ids.flatten()).view(input.Ids.shape[0], -1, words.Shape[1]); // [B, T] -> [B, T, C]
        var seen = input.Attend is { } attend ? attend.unsqueeze(2).to(float32) : ones_like(x);
        var mean = Configuration.IsCausal
            ? x.cumsum(1) / arange(1, x.shape[1] + 1).view(1, -1, 1)
            : (x * seen).sum(1, keepdim: true) / seen.sum(1, keepdim: true);
        var mixed = tanh(nn.functional.linear(x + mean, mix, bias));
        return dropout is null ? mixed : dropout.Apply(mixed);
    }

    internal override LanguageModel Replicate() =>
        new MixingModel(Configuration, [.. Weights.Select(w => new Weight(w.Name, w.Shape, w.Init, empty(w.Shape, device: META)))]);

    public override Tensor Head(Tensor rows) => nn.functional.linear(rows, head);

    private static Weight[] Draw(int vocabulary, int width, ulong seed)
    {
        using var generator = new Generator(seed);
        Weight Matrix(string name, long rows) =>
            new(name, [rows, width], WeightInit.Normal, empty(rows, width).normal_(0, 0.3, generator).DetachFromDisposeScope());
        return [Matrix("words", vocabulary), new Weight("bias", [width], WeightInit.Zeros, zeros(width).DetachFromDisposeScope()), Matrix("mix", width), Matrix("head", vocabulary)];
    }
}
