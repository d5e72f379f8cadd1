using TorchSharp;
using static TorchSharp.torch;

namespace Playground.Transformers.Models;

/// <summary>
/// Sums and products whose number outlives the native call. TorchSharp wraps it in an object that nothing holds while the call
/// runs (for a plain sum too: there it is a factor of 1), so that a garbage collection in between frees it under libtorch's
/// feet: "Expected false to be true … toFloat", seen on a busy machine.
/// </summary>
internal static class Arithmetic
{
    private static readonly Scalar One = 1.ToScalar();
    private static readonly Scalar Never = float.NegativeInfinity.ToScalar();

    public static Tensor Plus(this Tensor a, Tensor b) => a.add(b, One);

    public static Tensor Plus(this Tensor a, long number) => With(number.ToScalar(), n => a.add(n, One));

    public static Tensor Times(this Tensor a, double factor) => With(factor.ToScalar(), n => a.mul(n));

    public static Tensor NotEqual(this Tensor a, long number) => With(number.ToScalar(), n => a.ne(n));

    /// <summary>Minus infinity wherever the mask is true.</summary>
    public static Tensor FillNever(this Tensor a, Tensor mask) => a.masked_fill(mask, Never);

    private static Tensor With(Scalar number, Func<Scalar, Tensor> call)
    {
        using (number)
        {
            return call(number);
        }
    }
}
