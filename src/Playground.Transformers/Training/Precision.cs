using System.Runtime.Intrinsics.X86;

namespace Playground.Transformers.Training;

/// <summary>The arithmetic of a training step's products; weights and optimiser stay float32.</summary>
public enum Precision
{
    /// <summary>bfloat16 where the processor multiplies matrices of it (AMX) and the model is at least 64 wide; float32 elsewhere.</summary>
    Auto,
#pragma warning disable CA1720 // the field's own name for it
    Float32,
#pragma warning restore CA1720
    BFloat16,
}

internal static class PrecisionChoice
{
    /// <summary>
    /// Narrower models gain less, and are quick anyway. Of the time in float32, a step took 0.6 to 0.8 64 wide and 0.5 to 0.7 96 wide, and after
    /// 600 steps the validation losses of three seeds lay within 0.014 of those in float32, mostly within 0.001; the seeds' own lay up to 0.12 apart.
    /// </summary>
    private const int NarrowestInBFloat16 = 64;

    private static readonly bool IsInHardware = Detect();

    /// <summary>The same for the same processor and model, so that a run may be continued on the machine that began it.</summary>
    public static Precision For(Precision asked, int width) =>
        asked != Precision.Auto ? asked
        : IsInHardware && width >= NarrowestInBFloat16 ? Precision.BFloat16
        : Precision.Float32;

    /// <summary>
    /// AMX-BF16. With AVX512_BF16 alone, as on a server processor whose virtual machine hides AMX, libtorch's products in bfloat16 took 1.8 to
    /// 1.9 times as long as in float32, and a step 1.6 to 2.0 times (1024 × 1024; 128 and 256 wide); elsewhere there is nothing we could rely on.
    /// </summary>
    private static bool Detect()
    {
        if (!Avx512F.IsSupported || X86Base.CpuId(0, 0).Eax < 7)
        {
            return false;
        }

        return (X86Base.CpuId(7, 0).Edx & (1 << 22)) != 0;
    }
}
