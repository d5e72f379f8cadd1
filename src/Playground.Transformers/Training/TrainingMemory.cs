using Playground.Transformers.Models;
using Playground.Transformers.Training.Kernels;
using Playground.Transformers.Training.Passes;

namespace Playground.Transformers.Training;

/// <summary>How much memory a training takes, told from its settings alone: where there is less, the process would be ended in its midst.</summary>
/// <remarks>
/// With W weights, R replicas, N tokens in the larger of training's and validation's batches (B rows of T), e bytes in a product's number (4, or 2 in bfloat16),
/// L layers, H heads, V vocabulary, C width, and F width between the feed-forward products, the bytes are those
/// <list type="bullet">
/// <item>of the weights, <c>4(3 + R)W</c>: values, two moments and each replica's gradients; in bfloat16 <c>2(1 + R)W</c> more, for the copy and the products' gradients;</item>
/// <item>of what each layer keeps on the way there for the way back: two norms, each <c>N(8C + 8 + eC)</c>, or <c>N(4C + 8 + eC)</c> where they come first; attention's
/// parts and result, <c>4eNC</c>; its probabilities, <c>eNHT</c>, where they are kept; and <c>2eNF</c> between the feed-forward products. A masked model's last
/// layer keeps its share of all that for the N' asked places, and <c>e(2N - N')C</c> more, since it has keys and values of all (as if every row were asked as often as the others);</item>
/// <item>of what all layers share: one more norm, <c>eN(9C + F) + 4NC</c> that blocks hand on, in a masked model <c>(e + 4)N'C</c> more, and the scores of the layer at work;</item>
/// <item>of the head: <c>2eN'C</c>, where it has a layer of its own <c>N'(3eC + 8C + 8)</c> more, logits up to their bound, and in bfloat16 <c>eRVC</c> for the output's gradient.</item>
/// </list>
/// The text, the program and libtorch's code are not among them: a few hundred megabytes that do not grow with these settings. Beyond what a very small run takes,
/// the largest working sets of three causal runs were 3,754, 1,571 and (in bfloat16) 2,282 MB on two cores, where the estimate is 3,448, 1,575 and 2,275.
/// </remarks>
public static class TrainingMemory
{
    private const double StandardMaskRatio = 0.15; // with which every masked model is asked in validation

    /// <summary>Bytes that a trainer of such a model takes at its largest.</summary>
    /// <param name="cores">Of the machine: at most as many replicas share a batch.</param>
    public static long Estimate(ModelConfiguration model, TrainingOptions options, int cores)
    {
        var weights = Weights(model);
        var replicas = Replicas.CountFor(cores, options.BatchSize, weights);
        var low = PrecisionChoice.For(options.Precision, model.Hidden) == Precision.BFloat16;
        var of = new Passes(model, options.BatchSize, Trainer.ValidationRows(options), options.SequenceLength, replicas, low ? sizeof(float) / 2 : sizeof(float));
        var asked = model.IsCausal ? of.Tokens : (long)(of.Tokens * Math.Max(options.MaskRatio, StandardMaskRatio));
        return (sizeof(float) * (3 + replicas) * weights) + (low ? of.Bytes * (1 + replicas) * weights : 0) + of.Layers(asked) + of.Shared(asked) + of.Head(asked, low);
    }

    /// <summary>How many numbers the model learns.</summary>
    public static long Weights(ModelConfiguration model)
    {
        long width = model.Hidden, square = width * width;
        var norm = 2 * width;
        var layer = (4 * (square + width)) + (2 * width * model.Intermediate) + model.Intermediate + width + (2 * norm);
        var embedding = (model.VocabularySize + (long)model.Positions + model.TokenTypes) * width;
        var rest = model.IsCausal ? norm : norm + square + width + norm + model.VocabularySize; // the last norm; or the first one, and the head's layer and bias
        return embedding + (model.Layers * layer) + rest + (model.TiedOutput ? 0 : model.VocabularySize * width);
    }

    /// <summary>What all replicas' passes keep together.</summary>
    /// <param name="Rows">Of a batch in training.</param>
    /// <param name="ValidationRows">Of one in validation, no fewer.</param>
    /// <param name="Bytes">Of a number that products take and give.</param>
    private readonly record struct Passes(ModelConfiguration Model, long Rows, long ValidationRows, long Length, long Replicas, long Bytes)
    {
        private const long Float = sizeof(float);

        public long Tokens => ValidationRows * Length;

        /// <summary>Of all layers; a masked model's last one computes little but what is asked.</summary>
        public long Layers(long asked) => Model.IsCausal
            ? Model.Layers * Layer
            : ((Model.Layers - 1) * Layer) + (long)((double)asked / Tokens * Layer) + (Bytes * Width * ((2 * Tokens) - asked));

        private long Layer => (2 * Norm) + (Bytes * Tokens * ((4 * Width) + (2L * Model.Intermediate))) + Math.Max(Probabilities(Rows), Probabilities(ValidationRows));

        /// <summary>A norm before or behind all layers, what blocks hand on, the stream's gradient, and one layer's scores.</summary>
        public long Shared(long asked) => Norm + (Bytes * Tokens * ((9 * Width) + Model.Intermediate)) + (Float * Tokens * Width) + (Model.IsCausal ? 0 : (Bytes + Float) * asked * Width)
            + (Bytes * Replicas * Math.Min(Scores(Rows), 2 * Math.Max(AttentionPass<Float32>.MostScores, Scores(Rows) / Math.Max(1, Rows / Replicas))));

        private long Width => Model.Hidden;

        /// <summary>Sum, statistics and result; where norms come behind blocks, the result in float32, too.</summary>
        private long Norm => Tokens * ((Float * (Model.IsCausal ? Width : 2 * Width)) + (2 * Float) + (Bytes * Width));

        public long Head(long asked, bool low)
        {
            var ownLayer = Model.IsCausal ? 0 : (3 * Bytes * Width) + (2 * Float * Width) + (2 * Float);
            var logits = Math.Min(asked * Model.VocabularySize, Replicas * Math.Max(HeadPass<Float32>.MostLogits, Model.VocabularySize));
            return (asked * ((2 * Bytes * Width) + ownLayer)) + (Bytes * logits) + (low ? Bytes * Replicas * Model.VocabularySize * Width : 0);
        }

        private long Probabilities(long rows) => Scores(rows) <= AttentionPass<Float32>.MostScores ? Bytes * rows * Model.Heads * Length * Length : 0;

        /// <summary>Of one replica, in one layer.</summary>
        private long Scores(long rows) => (rows + Replicas - 1) / Replicas * Model.Heads * Length * Length;
    }
}
