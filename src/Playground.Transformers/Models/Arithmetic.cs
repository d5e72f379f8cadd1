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

    public static Tensor Plus(this Tensor a, long number) => With(number.ToScalar(), n => a.add(n, One));

    public static Tensor Times(this Tensor a, double factor) => With(factor.ToScalar(), n => a.mul(n));

    public static Tensor NotEqual(this Tensor a, long number) => With(number.ToScalar(), n => a.ne(n));

    /// <summary>a ← a · factor</summary>
    public static Tensor MultiplyInPlace(this Tensor a, double factor) => With(factor.ToScalar(), n => a.mul_(n));

    /// <summary>a ← a / divisor</summary>
    public static Tensor DivideInPlace(this Tensor a, double divisor) => With(divisor.ToScalar(), n => a.div_(n));

    /// <summary>a ← a + number</summary>
    public static Tensor AddInPlace(this Tensor a, double number) => With(number.ToScalar(), n => a.add_(n, One));

    /// <summary>a ← a + factor · b</summary>
    public static Tensor AddInPlace(this Tensor a, Tensor b, double factor) => With(factor.ToScalar(), n => a.add_(b, n));

    /// <summary>a ← a + factor · b · c</summary>
    public static Tensor AddProductInPlace(this Tensor a, Tensor b, Tensor c, double factor) => With(factor.ToScalar(), n => a.addcmul_(b, c, n));

    /// <summary>a ← a + factor · b / c</summary>
    public static Tensor AddQuotientInPlace(this Tensor a, Tensor b, Tensor c, double factor) => With(factor.ToScalar(), n => a.addcdiv_(b, c, n));

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
