using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Playground.Transformers.Training.Kernels;

/// <summary>Functions of eight float32 numbers at a time.</summary>
internal static class Functions
{
    /// <summary>
    /// Below e^-50 (2e-22) a power is nothing. Beside the 1 that a softmax holds at least it counts for nothing, and shares of still smaller ones are denormal numbers,
    /// on which processors take many times as long: of a model that a learning rate of 1 had thrown off, each step took 20 times as long as one of a calm run.
    /// </summary>
    private const float LeastExponent = -50 * Log2OfE;

    private const float Log2OfE = 1.44269504f;

    /// <summary>e^x to a relative error of about 1e-7 · (1 + |x|); 0 below -50, and above 88 as at 88, beyond which float32 ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        // In this order the instructions hand NaN on: it must reach the loss, where it is noticed.
        x = Vector256.MinNative(Vector256.Create(88f), Vector256.MaxNative(Vector256.Create(-87f), x));
        return PowerOfTwo(x * Vector256.Create(Log2OfE));
    }

    /// <summary>2^y for y in [-126, 127], and 0 below <see cref="LeastExponent"/>: 2^n · 2^r with n the nearest whole number, 2^r = e^(r ln 2) by its Taylor series to the sixth power.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PowerOfTwo(Vector256<float> y)
    {
        const float Ln2 = 0.693147181f;
        var n = Vector256.Round(y);
        var r = y - n;
        // Pairs first: powers of r are ready long before a sum from one end to the other would be.
        var square = r * r;
        var low = Vector256.MultiplyAddEstimate(r, Vector256.Create(Ln2), Vector256<float>.One);
        var middle = Vector256.MultiplyAddEstimate(r, Vector256.Create(Ln2 * Ln2 * Ln2 / 6), Vector256.Create(Ln2 * Ln2 / 2));
        var high = Vector256.MultiplyAddEstimate(r, Vector256.Create(Ln2 * Ln2 * Ln2 * Ln2 * Ln2 / 120), Vector256.Create(Ln2 * Ln2 * Ln2 * Ln2 / 24));
        high = Vector256.MultiplyAddEstimate(square, Vector256.Create(Ln2 * Ln2 * Ln2 * Ln2 * Ln2 * Ln2 / 720), high);
        var sum = Vector256.MultiplyAddEstimate(Vector256.MultiplyAddEstimate(high, square, middle), square, low);
        var power = sum * Vector256.ShiftLeft(Vector256.ConvertToInt32Native(n) + Vector256.Create(127), 23).AsSingle();
        return Vector256.AndNot(power, Vector256.LessThan(y, Vector256.Create(LeastExponent))); // NaN is not less, and stays
    }

    /// <summary>Φ(x), the share of a standard normal distribution below x, and its density φ(x).</summary>
    /// <remarks>Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26: the error function to 1.5e-7. Its exponential is the density's as well.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> Below, Vector256<float> Density) Normal(Vector256<float> x)
    {
        var bell = PowerOfTwo(Vector256.MaxNative(Vector256.Create(-126f), x * x * Vector256.Create(-0.5f * Log2OfE))); // e^(-x²/2)
        var t = Vector256<float>.One / Vector256.MultiplyAddEstimate(Vector256.Abs(x), Vector256.Create(0.3275911f * 0.70710678f), Vector256<float>.One);
        var square = t * t;
        var low = Vector256.MultiplyAddEstimate(t, Vector256.Create(-0.284496736f / 2), Vector256.Create(0.254829592f / 2));
        var high = Vector256.MultiplyAddEstimate(
            Vector256.MultiplyAddEstimate(t, Vector256.Create(1.061405429f / 2), Vector256.Create(-1.453152027f / 2)), t, Vector256.Create(1.421413741f / 2));
        var tail = Vector256.MultiplyAddEstimate(high, square, low) * t * bell; // 1 - Φ(|x|)
        var below = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), tail, Vector256<float>.One - tail);
        return (below, bell * Vector256.Create(0.39894228f));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) =>
        Vector256<float>.One - (Vector256.Create(2f) / (Exp(x + x) + Vector256<float>.One));
}
