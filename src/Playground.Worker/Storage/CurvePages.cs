using Microsoft.Extensions.Caching.Memory;
using Playground.Contracts;

namespace Playground.Worker.Storage;

/// <summary>
/// Runs' curves in stretches, packed as <see cref="PackedPoints"/> says. Full ones stay in memory for a while: a class opens the same
/// run thirty times at once, and points that are written never change.
/// </summary>
public sealed class CurvePages(PointStore points) : IDisposable
{
    /// <summary>0.4 MB: one stretch is sent while the next is read.</summary>
    public const int Rows = 8_000;

    private const long KeptBytes = 64 << 20; // 1.4 million points

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = KeptBytes });
    private readonly Lock reading = new(); // who asks for the same at the same time waits for the first

    /// <summary>The points after a step that are there now.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Read(string runId, int afterStep)
    {
        afterStep = Math.Max(0, afterStep);
        while (Page(runId, afterStep) is { Length: > 0 } page)
        {
            yield return page;
            afterStep = PackedPoints.LastStep(page);
        }
    }

    public void Dispose() => kept.Dispose();

    private byte[] Page(string runId, int afterStep)
    {
        if (afterStep % Rows != 0)
        {
            return points.ReadPacked(runId, afterStep, Rows); // not where a reader from the beginning comes to: nobody else will ask
        }

        if (kept.TryGetValue((runId, afterStep), out byte[]? known))
        {
            return known!;
        }

        lock (reading)
        {
            if (kept.TryGetValue((runId, afterStep), out known))
            {
                return known!;
            }

            var page = points.ReadPacked(runId, afterStep, Rows);
            return page.Length < Rows * PackedPoints.RowBytes
                ? page
                : kept.Set((runId, afterStep), page, new MemoryCacheEntryOptions { Size = page.Length, SlidingExpiration = KeptFor });
        }
    }
}
