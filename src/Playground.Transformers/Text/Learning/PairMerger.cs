using System.Runtime.InteropServices;

namespace Playground.Transformers.Text.Learning;

/// <summary>A pair that was joined: the symbols before, the one that they became, and how often they stood side by side.</summary>
internal readonly record struct LearnedMerge(int Left, int Right, int Made, long Count);

/// <summary>Learns byte-pair merges: again and again the most frequent neighbours in a list of words become one symbol.</summary>
/// <remarks>
/// Counts are kept up to date pair by pair, and only the words that hold the pair are visited. Of equally frequent pairs the one with the
/// smaller ids goes first, as in Hugging Face's trainers, so the result depends on nothing but the words.
/// </remarks>
internal sealed class PairMerger
{
    private readonly List<int[]> _words = [];
    private readonly List<long> _counts = [];
    private readonly Dictionary<long, long> _pairCounts = [];
    private readonly Dictionary<long, List<int>> _wordsOfPair = [];
    private readonly PriorityQueue<long, (long NegativeCount, long Pair)> _queue = new();

    /// <param name="symbols">The word's characters as ids.</param>
    /// <param name="count">How often the word occurs.</param>
    public void Add(int[] symbols, long count)
    {
        var word = _words.Count;
        _words.Add(symbols);
        _counts.Add(count);
        for (var i = 0; i + 1 < symbols.Length; i++)
            Change(Key(symbols[i], symbols[i + 1]), count, word, null);
    }

    /// <summary>Joins pairs until <paramref name="enough"/> says so or no pair is left that occurs <paramref name="minimum"/> times.</summary>
    /// <param name="make">Gives the id of the symbol that two symbols make.</param>
    public IEnumerable<LearnedMerge> Merge(Func<int, int, int> make, Func<bool> enough, int minimum, CancellationToken cancellation)
    {
        foreach (var (pair, count) in _pairCounts)
            _queue.Enqueue(pair, (-count, pair));
        while (!enough() && _queue.TryDequeue(out var pair, out var priority))
        {
            cancellation.ThrowIfCancellationRequested();
            var count = _pairCounts.GetValueOrDefault(pair);
            if (count != -priority.NegativeCount)
            {
                // The count has changed since the pair was queued: it goes back in with the true one.
                if (count >= minimum)
                    _queue.Enqueue(pair, (-count, pair));
                continue;
            }

            if (count < minimum)
                yield break;
            var (left, right) = ((int)(pair >> 32), (int)pair);
            var made = make(left, right);
            yield return new LearnedMerge(left, right, made, count);
            Apply(pair, left, right, made);
        }
    }

    private void Apply(long pair, int left, int right, int made)
    {
        var grown = new HashSet<long>();
        _wordsOfPair.Remove(pair, out var words);
        _pairCounts.Remove(pair);
        foreach (var word in words!)
            _words[word] = Join(word, left, right, made, grown);
        _pairCounts.Remove(pair);
        foreach (var changed in grown)
        {
            if (_pairCounts.TryGetValue(changed, out var count))
                _queue.Enqueue(changed, (-count, changed));
        }
    }

    private int[] Join(int word, int left, int right, int made, HashSet<long> grown)
    {
        var (symbols, count) = (_words[word], _counts[word]);
        var joined = new List<int>(symbols.Length);
        for (var i = 0; i < symbols.Length; i++)
        {
            if (symbols[i] != left || i + 1 == symbols.Length || symbols[i + 1] != right)
            {
                joined.Add(symbols[i]);
                continue;
            }

            if (joined.Count > 0)
            {
                Change(Key(joined[^1], left), -count, word, null);
                Change(Key(joined[^1], made), count, word, grown);
            }

            if (i + 2 < symbols.Length)
            {
                Change(Key(right, symbols[i + 2]), -count, word, null);
                Change(Key(made, symbols[i + 2]), count, word, grown);
            }

            joined.Add(made);
            i++;
        }

        return [.. joined];
    }

    private void Change(long pair, long by, int word, HashSet<long>? grown)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_pairCounts, pair, out _) += by;
        if (by <= 0)
            return;
        grown?.Add(pair);
        ref var words = ref CollectionsMarshal.GetValueRefOrAddDefault(_wordsOfPair, pair, out _);
        words ??= [];
        if (words.Count == 0 || words[^1] != word)
            words.Add(word);
    }

    private static long Key(int left, int right) => ((long)left << 32) | (uint)right;
}
