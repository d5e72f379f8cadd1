using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static TorchSharp.torch;

namespace Playground.Transformers.Training.Kernels;

/// <summary>A number as matrix products take it. Whatever stands between products computes in float32 and only reads and writes this type.</summary>
internal interface IElement<T>
    where T : unmanaged, IElement<T>
{
    static abstract ScalarType Type { get; }

    static abstract float ToSingle(T element);

    static abstract T Of(float number);

    static abstract Vector256<float> Load(ref T first);

    static abstract void Store(Vector256<float> numbers, ref T first);
}

/// <summary>float32, so that products of both precisions are written once.</summary>
internal readonly struct Float32(float value) : IElement<Float32>
{
    private readonly float value = value;

    public static ScalarType Type => ScalarType.Float32;

    public static float ToSingle(Float32 element) => element.value;

    public static Float32 Of(float number) => new(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(ref Float32 first) => Vector256.LoadUnsafe(ref Unsafe.As<Float32, float>(ref first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> numbers, ref Float32 first) => numbers.StoreUnsafe(ref Unsafe.As<Float32, float>(ref first));
}

/// <summary>bfloat16: the upper half of a float32, rounded to the nearest, ties away from zero.</summary>
/// <remarks>Of the many patterns of NaN, the one that processors make by themselves stays NaN; those with all lower bits set, which nothing here makes, would not.</remarks>
internal readonly struct BFloat16(ushort bits) : IElement<BFloat16>
{
    private readonly ushort bits = bits;

    public static ScalarType Type => ScalarType.BFloat16;

    public static float ToSingle(BFloat16 element) => BitConverter.UInt32BitsToSingle((uint)element.bits << 16);

    public static BFloat16 Of(float number) => new((ushort)((BitConverter.SingleToUInt32Bits(number) + 0x8000) >> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(ref BFloat16 first)
    {
        var halves = Vector128.LoadUnsafe(ref Unsafe.As<BFloat16, ushort>(ref first));
        var whole = Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(halves).AsUInt32()
            : Vector256.Create(Vector128.WidenLower(halves), Vector128.WidenUpper(halves));
        return Vector256.ShiftLeft(whole, 16).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> numbers, ref BFloat16 first)
    {
        var rounded = Vector256.ShiftRightLogical(numbers.AsUInt32() + Vector256.Create(0x8000u), 16);
        var halves = Avx512F.VL.IsSupported ? Avx512F.VL.ConvertToVector128UInt16(rounded) : Vector128.Narrow(rounded.GetLower(), rounded.GetUpper());
        halves.StoreUnsafe(ref Unsafe.As<BFloat16, ushort>(ref first));
    }
}
