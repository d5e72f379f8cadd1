using System.Globalization;

namespace Playground.Worker.Corpora.SimpleEnglish.Grammar;

/// <summary>A named set of rows, drawn by weight. The first column is what a row is called in a sentence.</summary>
internal sealed class Table(string name, IReadOnlyList<string> columns, IReadOnlyList<Weighted<Row>> rows)
{
    public string Name => name;

    public IReadOnlyList<string> Columns => columns;

    public IReadOnlyList<Weighted<Row>> Rows => rows;

    public Choice<Row> Draw { get; } = new(rows);

    /// <summary>The position of a column, or -1.</summary>
    public int Column(string column)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index] == column)
            {
                return index;
            }
        }

        return -1;
    }
}

/// <summary>The cells of one row, or the name of another table that takes the row's place.</summary>
internal sealed record Row(IReadOnlyList<Choice<Phrase>> Cells, string? Elsewhere);

internal readonly record struct Weighted<T>(T Item, int Weight);

/// <summary>How a weight is written: "red*4", after everything else.</summary>
internal static class Weight
{
    public static (string Text, int Weight) Cut(string text)
    {
        var star = text.LastIndexOf('*');
        return star < 0 || star < text.LastIndexOf('}') ? (text, 1) : (text[..star].TrimEnd(), int.Parse(text.AsSpan(star + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}

/// <summary>Items of which one is drawn, the likelier the greater its weight.</summary>
internal sealed class Choice<T>
{
    private readonly T[] items;
    private readonly int[] upTo;

    public Choice(IReadOnlyList<Weighted<T>> options)
    {
        items = [.. options.Select(option => option.Item)];
        upTo = new int[items.Length];
        var sum = 0;
        for (var index = 0; index < upTo.Length; index++)
        {
            upTo[index] = sum += options[index].Weight;
        }
    }

    public IReadOnlyList<T> Items => items;

    /// <summary>The item, where there is no choice.</summary>
    public T? Only => items.Length == 1 ? items[0] : default;

    public static Choice<T> Of(T item) => new([new(item, 1)]);

    public T Draw(SplitMix64 dice)
    {
        if (items.Length == 1)
        {
            return items[0];
        }

        var place = Array.BinarySearch(upTo, dice.Below(upTo[^1]) + 1);
        return items[place < 0 ? ~place : place];
    }
}
