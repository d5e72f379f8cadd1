using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Playground.Transformers.Training.Kernels;

/// <summary>
/// Dropout (Srivastava et al. 2014) at one place of the model in one step. Each number's fate is a function of seed, step, place and its own position in the
/// batch: the way back draws the same again instead of keeping it, and it does not matter how many threads share the batch's rows.
/// </summary>
/// <remarks>What is kept is divided by the chance of being kept, so that nothing changes in evaluation.</remarks>
internal readonly struct DropoutSite
{
    private readonly uint firstKey, secondKey, limit;
    private readonly float factor;
    private readonly int firstRow, rowLength, length, width;

    /// <param name="place">Number of this dropout within the model.</param>
    /// <param name="firstRow">The batch's row that the tokens begin with.</param>
    /// <param name="rowLength">Tokens a row as they are computed now.</param>
    /// <param name="length">Most tokens a row can have.</param>
    /// <param name="width">Numbers a token.</param>
    public DropoutSite(double rate, ulong seed, int step, int place, int firstRow, int rowLength, int length, int width)
    {
        var keys = new CounterRandom(seed, RandomPurpose.Dropout, (ulong)step, (ulong)place).Next();
        (firstKey, secondKey) = ((uint)keys, (uint)(keys >> 32));
        limit = (uint)Math.Min((1 - rate) * 4294967296.0, uint.MaxValue);
        factor = (float)(1 / (1 - rate));
        (this.firstRow, this.rowLength, this.length, this.width) = (firstRow, rowLength, length, width);
    }

    /// <summary>False for the default value, which drops nothing.</summary>
    public bool IsOn => factor > 0;

    /// <summary>The draws for one token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Draws Of(int token) => IsOn ? new(this, (uint)((((firstRow + (token / rowLength)) * (long)length) + (token % rowLength)) * width)) : default;

    /// <summary>Of one token's numbers.</summary>
    internal readonly struct Draws(DropoutSite site, uint first)
    {
        public bool AreOn => site.IsOn;

        /// <summary>Eight factors from a number on: 0, or 1 / (1 - rate).</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Factors(int at)
        {
            var places = Vector256<uint>.Indices + Vector256.Create(first + (uint)at);
            var bits = Mix(Mix(places ^ Vector256.Create(site.firstKey)) ^ Vector256.Create(site.secondKey));
            return Vector256.ConditionalSelect(Vector256.LessThan(bits, Vector256.Create(site.limit)).AsSingle(), Vector256.Create(site.factor), Vector256<float>.Zero);
        }

        /// <summary>A bijection of 32 bits in which each bit depends on all: two rounds of multiplying and folding, constants as found by C. Wellons ("lowbias32").</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<uint> Mix(Vector256<uint> x)
        {
            x = (x ^ Vector256.ShiftRightLogical(x, 16)) * Vector256.Create(0x7feb352du);
            x = (x ^ Vector256.ShiftRightLogical(x, 15)) * Vector256.Create(0x846ca68bu);
            return x ^ Vector256.ShiftRightLogical(x, 16);
        }
    }
}
