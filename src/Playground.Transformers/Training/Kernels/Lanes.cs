using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Playground.Transformers.Training.Kernels;

/// <summary>
/// How eight numbers of a row are read and written: <see cref="Whole"/> where the row has as many left, <see cref="End"/> at its end. Loops have one step of
/// each kind, so that the many steps need not ask.
/// </summary>
internal interface ILanes
{
    static abstract Vector256<float> Load<T>(ReadOnlySpan<T> row, int at)
        where T : unmanaged, IElement<T>;

    static abstract void Store<T>(Vector256<float> numbers, Span<T> row, int at)
        where T : unmanaged, IElement<T>;

    /// <summary>Zeros in the place of lanes beyond the row's end.</summary>
    static abstract Vector256<float> Inside(Vector256<float> numbers, int left);
}

/// <summary>
/// Whether rows have an end shorter than a vector. Methods with sums or many constants are compiled once for rows without and once for rows with one: a call that
/// the code of a loop's end only might make keeps its sums on the stack, where each step waits for the store of the one before.
/// </summary>
internal interface IRow
{
    static abstract bool HasEnd { get; }
}

/// <summary>A row of whole vectors.</summary>
internal readonly struct FullRow : IRow
{
    public static bool HasEnd => false;
}

/// <summary>A row with an end.</summary>
internal readonly struct RaggedRow : IRow
{
    public static bool HasEnd => true;
}

internal static class Lanes
{
    public const int Count = 8;

    /// <summary>Whether so many numbers are whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fill(int numbers) => numbers % Count == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load<TLanes>(ReadOnlySpan<float> row, int at)
        where TLanes : ILanes => TLanes.Load(MemoryMarshal.Cast<float, Float32>(row), at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TLanes>(Vector256<float> numbers, Span<float> row, int at)
        where TLanes : ILanes => TLanes.Store(numbers, MemoryMarshal.Cast<float, Float32>(row), at);

    /// <summary>sums[at..] += numbers</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TLanes>(Vector256<float> numbers, Span<float> sums, int at)
        where TLanes : ILanes => Store<TLanes>(Load<TLanes>(sums, at) + numbers, sums, at);
}

/// <summary>Eight numbers that are all there. The caller has seen to it: nothing is checked.</summary>
internal readonly struct Whole : ILanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load<T>(ReadOnlySpan<T> row, int at)
        where T : unmanaged, IElement<T> => T.Load(ref Unsafe.Add(ref MemoryMarshal.GetReference(row), at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector256<float> numbers, Span<T> row, int at)
        where T : unmanaged, IElement<T> => T.Store(numbers, ref Unsafe.Add(ref MemoryMarshal.GetReference(row), at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Inside(Vector256<float> numbers, int left) => numbers;
}

/// <summary>Fewer than eight numbers: what lies beyond the row's end reads as zeros and is not written.</summary>
internal readonly struct End : ILanes
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector256<float> Load<T>(ReadOnlySpan<T> row, int at)
        where T : unmanaged, IElement<T>
    {
        Span<float> numbers = stackalloc float[Lanes.Count];
        numbers.Clear();
        for (var i = at; i < row.Length; i++)
        {
            numbers[i - at] = T.ToSingle(row[i]);
        }

        return Vector256.Create<float>(numbers);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Store<T>(Vector256<float> numbers, Span<T> row, int at)
        where T : unmanaged, IElement<T>
    {
        Span<float> all = stackalloc float[Lanes.Count];
        numbers.CopyTo(all);
        for (var i = at; i < row.Length; i++)
        {
            row[i] = T.Of(all[i - at]);
        }
    }

    public static Vector256<float> Inside(Vector256<float> numbers, int left) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(left)).AsSingle(), numbers, Vector256<float>.Zero);
}
