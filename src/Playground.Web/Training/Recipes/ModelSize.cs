using System.Globalization;
using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>A size to choose without knowing what a layer is.</summary>
/// <param name="Hidden">Width of the hidden states.</param>
public sealed record ModelSize(string Key, string Name, int Layers, int Heads, int Hidden, int Context, int Vocabulary)
{
    public static IReadOnlyList<ModelSize> All { get; } =
    [
        new("tiny", "Tiny", 1, 2, 64, 32, 1_000),
        new("small", "Small", 2, 4, 128, 32, 2_000),
        new("medium", "Medium", 4, 4, 256, 64, 4_000),
    ];

    /// <summary>
    /// Number of trained values. A block has 4 square matrices for attention and 2 of 4 times the width for the feed-forward
    /// part: 12H² + 13H with biases and norms. The output matrix is tied to the word embeddings and so not counted again.
    /// </summary>
    public static long Parameters(Objective objective, int layers, long hidden, int context, int vocabulary)
    {
        var embeddings = (vocabulary + context) * hidden;
        var blocks = layers * ((12 * hidden * hidden) + (13 * hidden));
        return objective is Objective.Masked
            ? embeddings + (4 * hidden) + blocks + (hidden * hidden) + (3 * hidden) + vocabulary // two segment rows, first norm, head transform
            : embeddings + blocks + (2 * hidden); // last norm
    }

    /// <summary>For example "0.7 million".</summary>
    public static string Readable(long parameters) => parameters switch
    {
        >= 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{parameters / 1e6:0} million"),
        >= 100_000 => string.Create(CultureInfo.InvariantCulture, $"{parameters / 1e6:0.0} million"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{parameters:N0}"),
    };
}
