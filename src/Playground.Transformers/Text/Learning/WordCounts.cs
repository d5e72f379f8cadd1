using System.Runtime.InteropServices;
using System.Text;
using Playground.Transformers.Text.Pipeline;
using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Learning;

/// <summary>How often each word of a corpus occurs, after the tokenizer's own normalisation and cutting.</summary>
internal static class WordCounts
{
    private const int LongLine = 1 << 16;

    /// <summary>Words with their counts, in the order of their code units, so that nothing depends on the order of the corpus.</summary>
    public static List<KeyValuePair<string, long>> Of(IEnumerable<string> lines, Normalizer normalizer, PreTokenizer preTokenizer, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var buffer = new char[64];
        foreach (var line in lines.SelectMany(Stretches))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var word in preTokenizer(normalizer(AlignedText.Of(line))))
            {
                if (buffer.Length < word.Count * 2)
                    buffer = new char[word.Count * 4];
                var length = 0;
                foreach (var rune in word)
                    length += new Rune(rune.Value).EncodeToUtf16(buffer.AsSpan(length));
                CollectionsMarshal.GetValueRefOrAddDefault(lookup, buffer.AsSpan(0, length), out _)++;
            }
        }

        var sorted = counts.ToList();
        sorted.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return sorted;
    }

    /// <summary>A very long line in stretches that end before a space where there is one: characters with offsets take far more memory than text.</summary>
    private static IEnumerable<string> Stretches(string line)
    {
        for (var start = 0; start < line.Length;)
        {
            var end = line.Length;
            if (end - start > LongLine)
            {
                var space = line.LastIndexOf(' ', start + LongLine, LongLine);
                end = space > start ? space : start + LongLine;
            }

            yield return line[start..end];
            start = end;
        }
    }
}
