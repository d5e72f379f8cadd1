using Playground.Contracts;
using Playground.Transformers;
using Row = Playground.Worker.Corpora.SimpleEnglish.Grammar.Row;

namespace Playground.Worker.Corpora.SimpleEnglish;

/// <summary>The grammar as people look at it: its tables with their true shares, and what it writes into a gap.</summary>
public sealed class GrammarRules
{
    /// <summary>Enough that a share of one in a hundred among a thousand fitting sentences is right to a third.</summary>
    private const int Lines = 200_000;

    private const int LongestSide = 200;
    private const int MostWords = 20;

    private readonly Lazy<Task<string[]>> lines = new(() => Task.Run(() => SimpleEnglishCorpus.Lines(1, Lines).ToArray()));

    public IReadOnlyList<string> Names { get; } = [.. SimpleEnglishCorpus.Rules.Tables.Select(table => table.Name)];

    public GrammarTable Table(string name)
    {
        var table = SimpleEnglishCorpus.Rules.Find(name) ?? throw new PlaygroundException($"The grammar has no table {name}.");
        var all = (double)table.Rows.Sum(row => row.Weight);
        return new(table.Name, table.Columns, [.. table.Rows.Select(row => new GrammarRow(Cells(row.Item), row.Weight / all))]);
    }

    /// <summary>Sentences of the grammar that begin with one stretch and go on, one word later, with the other; an empty second one fits any.</summary>
    public async Task<GrammarGap> CountGap(string before, string after, CancellationToken cancellation)
    {
        if (before.Length + after.Length == 0 || before.Length > LongestSide || after.Length > LongestSide)
        {
            throw new PlaygroundException($"A gap needs words around it, at most {LongestSide} characters on either side.");
        }

        var text = await lines.Value.WaitAsync(cancellation);
        var counts = text
            .SelectMany(line => Fitting(line, before.TrimStart(), after.TrimEnd()))
            .CountBy(word => word.ToLowerInvariant())
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .ToList();
        var sum = counts.Sum(word => word.Value);
        return new(sum, text.Length, [.. counts.Take(MostWords).Select(word => new GrammarWord(word.Key, word.Value, (double)word.Value / sum))]);
    }

    private static IEnumerable<string> Fitting(string line, string before, string after)
    {
        foreach (var start in Beginnings(line))
        {
            if (string.Compare(line, start, before, 0, before.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                var word = start + before.Length;
                var end = word;
                while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '\'' or '-'))
                {
                    end++;
                }

                if (end > word && string.Compare(line, end, after, 0, after.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    yield return line[word..end];
                }
            }
        }
    }

    /// <summary>Where the sentences of a line begin.</summary>
    private static IEnumerable<int> Beginnings(string line)
    {
        yield return 0;
        for (var at = 2; at < line.Length; at++)
        {
            if (line[at - 1] == ' ' && line[at - 2] is '.' or '?' or '!')
            {
                yield return at;
            }
        }
    }

    private static IReadOnlyList<string> Cells(Row row) => row.Elsewhere is { } elsewhere
        ? [$"{{{elsewhere}}}"]
        : [.. row.Cells.Select(cell => string.Join(", ", cell.Items.Select(phrase => phrase.Text)))];
}
