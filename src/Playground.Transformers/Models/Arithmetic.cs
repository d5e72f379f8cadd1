using TorchSharp;
using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>
/// Sums and products whose number outlives the native call. TorchSharp wraps it in an object that nothing holds while the call
/// runs (for a plain sum too: there it is a factor of 1), so that a garbage collection in between frees it under libtorch's
/// feet: "Expected false to be true … toFloat", seen in training steps on a busy machine.
/// </summary>
internal static class Arithmetic
{
    private static readonly Scalar One = 1.ToScalar();
    private static readonly Scalar Never = float.NegativeInfinity.ToScalar();

    public static Tensor Plus(this Tensor a, Tensor b) => a.add(b, One);

    public static void Accumulate(this Tensor sum, Tensor b) => sum.add_(b, One);

    public static Tensor Times(this Tensor a, double factor)
    {
        using var number = factor.ToScalar();
        return a.mul(number);
    }

    /// <summary>Minus infinity wherever the mask is true.</summary>
    public static Tensor FillNever(this Tensor a, Tensor mask) => a.masked_fill(mask, Never);
}
