using System.Runtime.InteropServices;
using System.Text;
using Playground.Contracts;

namespace Playground.Worker.Corpora;

/// <summary>What can be counted in a text without a vocabulary.</summary>
internal sealed class CorpusCounting
{
    private const int MostFrequent = 50;

    private readonly Dictionary<string, long> words = new(StringComparer.Ordinal);
    private readonly Dictionary<Rune, long> characters = [];

    private CorpusCounting(string text, CancellationToken cancellation)
    {
        CountCharacters(text, cancellation);
        CountWords(text, cancellation);
        (Bytes, Sha256) = (Encoding.UTF8.GetByteCount(text), CorpusText.Hash(text));
    }

    public long Bytes { get; }

    public string Sha256 { get; }

    public int DifferentWords => words.Count;

    public int WordsOnce => words.Values.Count(count => count == 1);

    public int DifferentCharacters => characters.Count;

    public IReadOnlyList<CountedText> FrequentWords => Frequent(words);

    public IReadOnlyList<CountedText> FrequentCharacters => Frequent(characters.Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value)));

    public static CorpusCounting Of(string text, CancellationToken cancellation) => new(text, cancellation);

    private void CountCharacters(string text, CancellationToken cancellation)
    {
        var seen = 0;
        foreach (var rune in TextCharacters.In(text))
        {
            if (++seen % 1_000_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            CollectionsMarshal.GetValueRefOrAddDefault(characters, rune, out _)++;
        }
    }

    /// <summary>Upper and lower case as one.</summary>
    private void CountWords(ReadOnlySpan<char> text, CancellationToken cancellation)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var lower = new char[256];
        var seen = 0;
        for (var place = TextWords.Next(text, 0); place.Start.Value < text.Length; place = TextWords.Next(text, place.End.Value))
        {
            if (++seen % 100_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var word = text[place];
            lower = lower.Length < word.Length ? new char[word.Length * 2] : lower;
            var length = word.ToLowerInvariant(lower);
            CollectionsMarshal.GetValueRefOrAddDefault(lookup, lower.AsSpan(0, length), out _)++;
        }
    }

    private static List<CountedText> Frequent(IEnumerable<KeyValuePair<string, long>> counts)
    {
        var all = counts.ToList();
        var total = Math.Max(1, all.Sum(entry => entry.Value));
        return [.. all.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(MostFrequent)
            .Select(entry => new CountedText(entry.Key, entry.Value, (double)entry.Value / total))];
    }
}
