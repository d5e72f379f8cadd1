using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Playground.Benchmarks.Training;

/// <summary>The same model as a newcomer writes it: the library's own modules, one after the other.</summary>
internal sealed class PlainModel : nn.Module<Tensor, Tensor>
{
    private readonly BenchmarkSetting setting;
    private readonly Embedding words, positions;
    private readonly Embedding? types;
    private readonly ModuleList<PlainLayer> layers;
    private readonly LayerNorm norm;
    private readonly Linear? dense;
    private readonly LayerNorm? headNorm;
    private readonly Parameter? bias;

    public PlainModel(BenchmarkSetting setting)
        : base(nameof(PlainModel))
    {
        this.setting = setting;
        var width = setting.Width;
        words = nn.Embedding(setting.Vocabulary, width);
        positions = nn.Embedding(setting.Length, width);
        norm = nn.LayerNorm(width);
        layers = new ModuleList<PlainLayer>([.. Enumerable.Range(0, setting.Layers).Select(_ => new PlainLayer(setting))]);
        if (setting.Masked)
        {
            types = nn.Embedding(2, width);
            dense = nn.Linear(width, width);
            headNorm = nn.LayerNorm(width);
            bias = new Parameter(zeros(setting.Vocabulary));
        }

        RegisterComponents();
        using var noGradient = no_grad();
        foreach (var (name, parameter) in named_parameters())
        {
            if (parameter.dim() == 2)
            {
                var residual = !setting.Masked && (name.EndsWith("output.weight", StringComparison.Ordinal) || name.EndsWith("down.weight", StringComparison.Ordinal));
                nn.init.normal_(parameter, 0, 0.02 / (residual ? Math.Sqrt(2.0 * setting.Layers) : 1));
            }
            else if (name.EndsWith("bias", StringComparison.Ordinal))
            {
                nn.init.zeros_(parameter);
            }
        }
    }

    /// <summary><c>[B, T] -> [B, T, V]</c></summary>
    public override Tensor forward(Tensor ids)
    {
        var x = words.forward(ids) + positions.forward(arange(ids.shape[1], int64));
        if (setting.Masked)
        {
            x = norm.forward(x + types!.forward(zeros_like(ids)));
        }

        foreach (var layer in layers)
        {
            x = layer.forward(x);
        }

        return setting.Masked
            ? nn.functional.linear(headNorm!.forward(nn.functional.gelu(dense!.forward(x))), words.weight!, bias!)
            : nn.functional.linear(norm.forward(x), words.weight!);
    }
}

/// <summary>Attention and feed-forward: norms first in a causal model, afterwards in a masked one.</summary>
internal sealed class PlainLayer : nn.Module<Tensor, Tensor>
{
    private readonly bool causal;
    private readonly int heads;
    private readonly Linear query, key, value, output, up, down;
    private readonly LayerNorm attentionNorm, feedForwardNorm;

    public PlainLayer(BenchmarkSetting setting)
        : base(nameof(PlainLayer))
    {
        (causal, heads) = (!setting.Masked, setting.Heads);
        var width = setting.Width;
        (query, key, value, output) = (nn.Linear(width, width), nn.Linear(width, width), nn.Linear(width, width), nn.Linear(width, width));
        (up, down) = (nn.Linear(width, 4 * width), nn.Linear(4 * width, width));
        (attentionNorm, feedForwardNorm) = (nn.LayerNorm(width), nn.LayerNorm(width));
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        if (causal)
        {
            x = x + Attend(attentionNorm.forward(x));
            return x + Feed(feedForwardNorm.forward(x));
        }

        x = attentionNorm.forward(x + Attend(x));
        return feedForwardNorm.forward(x + Feed(x));
    }

    private Tensor Attend(Tensor x)
    {
        var attended = nn.functional.scaled_dot_product_attention(Split(query.forward(x)), Split(key.forward(x)), Split(value.forward(x)), is_casual: causal);
        return output.forward(attended.transpose(1, 2).reshape(x.shape)); // [B, H, T, C/H] -> [B, T, C]
    }

    private Tensor Feed(Tensor x) => down.forward(nn.functional.gelu(up.forward(x)));

    /// <summary><c>[B, T, C] -> [B, H, T, C/H]</c></summary>
    private Tensor Split(Tensor x) => x.view(x.shape[0], x.shape[1], heads, -1).transpose(1, 2);
}
