using System.Globalization;
using Playground.Transformers.Models;
using Playground.Transformers.Training;

namespace Playground.Benchmarks.Training;

/// <summary>One model and batch that is measured.</summary>
/// <param name="Speedup">How many times the plain rate is to be reached.</param>
/// <param name="Share">Which share of the matrix-multiply peak is to be reached.</param>
internal sealed record BenchmarkSetting(
    string Name, bool Masked, int Layers, int Heads, int Width, int Length, int Rows, int Vocabulary, double Speedup, double Share)
{
    private const double MaskRatio = 0.15;

    public static readonly BenchmarkSetting[] All =
    [
        new("a", Masked: false, Layers: 4, Heads: 4, Width: 128, Length: 64, Rows: 12, Vocabulary: 65, Speedup: 1.5, Share: 0.55),
        new("b", Masked: true, Layers: 4, Heads: 4, Width: 256, Length: 64, Rows: 32, Vocabulary: 8_192, Speedup: 3.6, Share: 0.45),
        new("c", Masked: false, Layers: 6, Heads: 6, Width: 384, Length: 128, Rows: 16, Vocabulary: 8_192, Speedup: 1.7, Share: 0.40),
    ];

    /// <summary>Every batch is full: rows of T tokens without padding.</summary>
    public int TokensAStep => Rows * Length;

    public string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"({Name}) {(Masked ? "masked" : "causal")}, {Layers} layers, {Heads} heads, {Width} wide, {Rows} × {Length} tokens, vocabulary {Vocabulary}");

    public ModelConfiguration Configuration => new()
    {
        Architecture = Masked ? Architecture.Bert : Architecture.Gpt2,
        VocabularySize = Vocabulary,
        Hidden = Width,
        Layers = Layers,
        Heads = Heads,
        Intermediate = 4 * Width,
        Positions = Length,
        TokenTypes = Masked ? 2 : 0,
        PadTokenId = Masked ? 0 : null,
        Activation = Activation.Gelu,
        LayerNormEpsilon = Masked ? 1e-12 : 1e-5,
    };

    public TrainingOptions Options => new()
    {
        SequenceLength = Length,
        BatchSize = Rows,
        Steps = 1_000_000,
        WarmupSteps = 100,
        LearningRate = 1e-3,
        MaskRatio = MaskRatio,
    };

    public NumberedTokenizer Tokenizer => new(Vocabulary, Masked);

    /// <summary>Numbers drawn so that a few are common and most are rare, as words are; masked lines fill a sequence each.</summary>
    public TrainingText Text()
    {
        var random = new Random(1);
        var first = Masked ? NumberedTokenizer.Specials : 0;
        int Draw() => first + Math.Min((int)Math.Pow(Vocabulary - first, random.NextDouble()) - 1, Vocabulary - first - 1);
        var words = Masked ? Length - 2 : Length; // [CLS] and [SEP]
        var lines = Enumerable.Range(0, Rows * 100).Select(_ => string.Join(' ', Enumerable.Range(0, words).Select(_ => Draw()))).ToArray();
        return TrainingText.Create(lines, Tokenizer, !Masked, Length, validationShare: 0.05);
    }

    /// <summary>
    /// Floating-point operations of a step that a model cannot do without: a multiplication and an addition count as two,
    /// the way back as twice the way there.
    /// </summary>
    /// <remarks>
    /// Only matrix products count (no norms, activations, softmax, optimiser). For each of the B·T tokens and each layer: 4C² for queries, keys,
    /// values and output, 8C² for the feed-forward part, and attention's two products with the n places that a token sees, 2nC (n = T
    /// masked, (T + 1) / 2 on average causal). The head counts where it must be known: everywhere for a causal model (VC a token), at
    /// the masked places for a masked one (VC + C² each). So does all of the last layer but its keys and values (2C²), which every place gives.
    /// </remarks>
    public double OperationsAStep => Operations(Masked ? Length : (Length + 1) / 2.0);

    /// <summary>The same with attention to every place, also where a causal mask hides it: how model FLOPs utilisation is usually counted (Chowdhery et al. 2022, appendix B).</summary>
    public double OperationsWithHidden => Operations(Length);

    private double Operations(double seen)
    {
        double c = Width;
        var asked = Masked ? Rows * Math.Round(MaskRatio * (Length - 2), MidpointRounding.AwayFromZero) : TokensAStep;
        var (everywhere, whereAsked) = (2 * c * c, (10 * c * c) + (2 * seen * c)); // of a token in a layer
        var body = (TokensAStep * ((Layers * everywhere) + ((Layers - 1) * whereAsked))) + (asked * whereAsked);
        var head = asked * ((Vocabulary * c) + (Masked ? c * c : 0));
        return 3 * 2 * (body + head);
    }
}
