using System.Text;
using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Pipeline;

/// <summary>Settings of a byte-pair encoding as <c>tokenizer.json</c> names them.</summary>
internal sealed record BytePairOptions(int? Unknown, bool FuseUnknown, bool ByteFallback, bool IgnoreMerges, string Prefix, string Suffix);

/// <summary>Joins neighbouring pieces, the earliest learned pair first (Sennrich et al., 2016).</summary>
/// <remarks>
/// Microsoft.ML.Tokenizers drops characters that its vocabulary lacks instead of falling back, needs tens of milliseconds for one word of 20,000
/// characters and 0.2 s to load GPT-2's merges; its ids agree on plain words, which the tests check, but this step is ours.
/// </remarks>
internal sealed class BytePairEncoding : IWordModel
{
    private const int ShortWord = 48;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _pieces;
    private readonly Dictionary<long, Merge> _merges;
    private readonly BytePairOptions _options;

    /// <param name="vocabulary">Piece to id.</param>
    /// <param name="merges">Pairs of ids with what they become, by rank.</param>
    public BytePairEncoding(Dictionary<string, int> vocabulary, IReadOnlyList<(int Left, int Right, int Made)> merges, BytePairOptions options)
    {
        _pieces = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        _options = options;
        _merges = new Dictionary<long, Merge>(merges.Count);
        for (var rank = 0; rank < merges.Count; rank++)
            _merges[Key(merges[rank].Left, merges[rank].Right)] = new Merge(rank, merges[rank].Made);
    }

    public void Cut(ReadOnlySpan<AlignedRune> word, List<Part> parts)
    {
        if (_options.IgnoreMerges && _pieces.TryGetValue(AlignedText.ToText(word), out var whole))
        {
            parts.Add(new Part(whole, 0, word.Length));
            return;
        }

        var symbols = Spell(word);
        if (symbols.Count <= ShortWord)
            MergeShort(symbols);
        else
            MergeLong(symbols);
        var at = 0;
        foreach (var symbol in symbols)
        {
            // The second and later bytes of one character cover that character too.
            parts.Add(new Part(symbol.Id, symbol.Length == 0 ? at - 1 : at, at + symbol.Length));
            at += symbol.Length;
        }
    }

    /// <summary>The word's characters as pieces; unknown ones become bytes, the unknown token, or nothing, as the settings say.</summary>
    private List<Symbol> Spell(ReadOnlySpan<AlignedRune> word)
    {
        var symbols = new List<Symbol>(word.Length);
        Span<char> buffer = new char[_options.Prefix.Length + _options.Suffix.Length + 2];
        var unknownRun = false;
        for (var i = 0; i < word.Length; i++)
        {
            var length = 0;
            if (i > 0)
            {
                _options.Prefix.CopyTo(buffer);
                length = _options.Prefix.Length;
            }

            length += new Rune(word[i].Value).EncodeToUtf16(buffer[length..]);
            if (i == word.Length - 1)
            {
                _options.Suffix.CopyTo(buffer[length..]);
                length += _options.Suffix.Length;
            }

            if (_pieces.TryGetValue(buffer[..length], out var id))
            {
                symbols.Add(new Symbol(id, 1));
                unknownRun = false;
            }
            else if (_options.ByteFallback && Fallback(buffer[..length]) is { } bytes)
            {
                symbols.AddRange(bytes.Select((value, n) => new Symbol(value, n == 0 ? 1 : 0)));
                unknownRun = false;
            }
            else if (_options.Unknown is { } unknown)
            {
                if (unknownRun && _options.FuseUnknown)
                    symbols[^1] = symbols[^1] with { Length = symbols[^1].Length + 1 };
                else
                    symbols.Add(new Symbol(unknown, 1));
                unknownRun = true;
            }
        }

        return symbols;
    }

    private List<int>? Fallback(ReadOnlySpan<char> text)
    {
        var ids = new List<int>();
        foreach (var value in Encoding.UTF8.GetBytes(text.ToString()))
        {
            if (!_pieces.TryGetValue($"<0x{value:X2}>", out var id))
                return null;
            ids.Add(id);
        }

        return ids;
    }

    /// <summary>Looks through all pairs for each join: fastest for words of everyday length.</summary>
    private void MergeShort(List<Symbol> symbols)
    {
        while (true)
        {
            var best = new Merge(int.MaxValue, 0);
            var at = -1;
            for (var i = 0; i + 1 < symbols.Count; i++)
            {
                if (_merges.TryGetValue(Key(symbols[i].Id, symbols[i + 1].Id), out var merge) && merge.Rank < best.Rank)
                    (best, at) = (merge, i);
            }

            if (at < 0)
                return;
            symbols[at] = new Symbol(best.Made, symbols[at].Length + symbols[at + 1].Length);
            symbols.RemoveAt(at + 1);
        }
    }

    /// <summary>A queue of pairs by rank and place over a linked list: n log n for words of any length.</summary>
    private void MergeLong(List<Symbol> symbols)
    {
        var n = symbols.Count;
        var (previous, next) = (new int[n], new int[n]);
        var queue = new PriorityQueue<(int At, int Left, int Right, int Made), (int Rank, int At)>(n);
        for (var i = 0; i < n; i++)
            (previous[i], next[i]) = (i - 1, i + 1);
        void Offer(int left)
        {
            if (left >= 0 && next[left] < n && _merges.TryGetValue(Key(symbols[left].Id, symbols[next[left]].Id), out var merge))
                queue.Enqueue((left, symbols[left].Id, symbols[next[left]].Id, merge.Made), (merge.Rank, left));
        }

        for (var i = 0; i < n; i++)
            Offer(i);
        while (queue.TryDequeue(out var pair, out _))
        {
            var right = next[pair.At];
            // A pair that an earlier join has changed is stale; a removed symbol has id -1.
            if (symbols[pair.At].Id != pair.Left || right >= n || symbols[right].Id != pair.Right)
                continue;
            symbols[pair.At] = new Symbol(pair.Made, symbols[pair.At].Length + symbols[right].Length);
            symbols[right] = new Symbol(-1, 0);
            next[pair.At] = next[right];
            if (next[right] < n)
                previous[next[right]] = pair.At;
            Offer(previous[pair.At]);
            Offer(pair.At);
        }

        symbols.RemoveAll(symbol => symbol.Id < 0);
    }

    private static long Key(int left, int right) => ((long)left << 32) | (uint)right;

    private readonly record struct Merge(int Rank, int Made);

    private readonly record struct Symbol(int Id, int Length);
}
