using System.Buffers.Binary;
using Playground.Contracts;

namespace Playground.Web.Charts;

/// <summary>
/// Training points as the browser's chart reads them: rows of <see cref="Columns"/> little-endian float32 in the order
/// step, loss, accuracy, learning rate, gradient norm, tokens a second, validation loss (NaN where none was taken).
/// Perplexity is e^loss and is left to the browser. js/charts/columns.js is the other end.
/// </summary>
public static class ChartPoints
{
    public const int Columns = 7;
    public const int RowBytes = Columns * sizeof(float);

    public static byte[] Encode(IReadOnlyList<TrainingPoint> points)
    {
        var bytes = new byte[points.Count * RowBytes];
        var at = bytes.AsSpan();
        foreach (var point in points)
        {
            Put(ref at, point.Step);
            Put(ref at, point.Loss);
            Put(ref at, point.Accuracy);
            Put(ref at, point.LearningRate);
            Put(ref at, point.GradientNorm);
            Put(ref at, point.TokensPerSecond);
            Put(ref at, point.ValidationLoss ?? double.NaN);
        }

        return bytes;
    }

    private static void Put(ref Span<byte> at, double value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(at, (float)value);
        at = at[sizeof(float)..];
    }
}
