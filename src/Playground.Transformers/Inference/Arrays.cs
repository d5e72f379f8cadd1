using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Playground.Transformers.Inference;

/// <summary>Copies float32 tensors out of native memory, a row at a time.</summary>
internal static class Arrays
{
    /// <summary><c>[N, V]</c></summary>
    public static float[][] Rows(Tensor tensor)
    {
        var rows = new float[tensor.shape[0]][];
        var source = tensor.contiguous();
        for (var row = 0; row < rows.Length; row++)
        {
            using var one = source[row];
            rows[row] = MemoryMarshal.Cast<byte, float>(one.bytes).ToArray();
        }

        return rows;
    }

    /// <summary><c>[H, T, S]</c></summary>
    public static float[][][] Matrices(Tensor tensor)
    {
        var matrices = new float[tensor.shape[0]][][];
        for (var i = 0; i < matrices.Length; i++)
            matrices[i] = Rows(tensor[i]);
        return matrices;
    }
}
