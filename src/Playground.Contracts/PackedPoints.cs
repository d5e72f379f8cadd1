using System.Buffers.Binary;

namespace Playground.Contracts;

/// <summary>
/// Training points as the chart reads them, many at a time: rows of <see cref="RowBytes"/> little-endian bytes. Three float64
/// (step, tokens, seconds: float32 would merge neighbours beyond 16.7 million tokens), then six float32 (loss, accuracy, learning rate,
/// gradient norm, tokens a second, validation loss or NaN). Perplexity is e^loss and is left to the reader. wwwroot-assets/js/charts/columns.js is the other end.
/// </summary>
public static class PackedPoints
{
    /// <summary>Values of a row.</summary>
    public const int Values = 9;

    public const int RowBytes = 3 * sizeof(double) + (Values - 3) * sizeof(float);

    public static byte[] Pack(IReadOnlyList<TrainingPoint> points)
    {
        var bytes = new byte[points.Count * RowBytes];
        for (var i = 0; i < points.Count; i++)
        {
            var p = points[i];
            Write(bytes.AsSpan(i * RowBytes), p.Step, p.Tokens, p.Seconds, p.Loss, p.Accuracy, p.LearningRate, p.GradientNorm, p.TokensPerSecond, p.ValidationLoss ?? double.NaN);
        }

        return bytes;
    }

    /// <summary>Writes one row: nine values in the order above.</summary>
    public static void Write(Span<byte> row, params ReadOnlySpan<double> values)
    {
        for (var i = 0; i < 3; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(row[(i * sizeof(double))..], values[i]);
        }

        for (var i = 3; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(row[(3 * sizeof(double) + (i - 3) * sizeof(float))..], (float)values[i]);
        }
    }

    /// <summary>The newest step; 0 where there is none.</summary>
    public static int LastStep(ReadOnlySpan<byte> packed) =>
        packed.Length < RowBytes ? 0 : (int)BinaryPrimitives.ReadDoubleLittleEndian(packed[^RowBytes..]);
}
