using Microsoft.Extensions.Caching.Memory;

namespace Playground.Worker.Snapshots;

/// <summary>What moments have answered, kept in memory up to a number of bytes: a moment never changes, so neither does its answer.</summary>
public sealed class SnapshotAnswers : IDisposable
{
    private const long MostBytes = 128L * 1024 * 1024;

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <param name="key">The moment, the version of its file, and all that the answer depends on.</param>
    public async Task<T> GetOrAsk<T>(object key, Func<Task<T>> ask, Func<T, long> bytes)
        where T : class
    {
        if (answers.TryGetValue(key, out T? known))
        {
            return known!;
        }

        var answer = await ask();
        answers.Set(key, answer, new MemoryCacheEntryOptions { Size = bytes(answer) });
        return answer;
    }

    public void Dispose() => answers.Dispose();
}
