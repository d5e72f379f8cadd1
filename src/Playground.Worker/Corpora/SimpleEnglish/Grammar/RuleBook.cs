namespace Playground.Worker.Corpora.SimpleEnglish.Grammar;

/// <summary>
/// The tables from which sentences are made, read from text of three kinds of sections:
/// <code>
/// [greeting]                      one template a line
/// good morning, {p:child}. *3     "*3" makes it three times as likely
/// [colour words]                  words between commas
/// red*4, blue*4, green
/// [animal table name; sound]      rows of cells; a cell holds words between commas
/// dog *8; bark, growl
/// @bird *3                        three parts in all: a row of another table instead
/// </code>
/// Lines that start with # are comments. What stands in braces is explained at <see cref="Slot"/>.
/// </summary>
internal sealed class RuleBook
{
    private readonly Dictionary<string, Table> tables = new(StringComparer.Ordinal);

    public static RuleBook Parse(IEnumerable<string> texts)
    {
        var book = new RuleBook();
        var (header, body) = ("", new List<string>());
        foreach (var line in texts.SelectMany(text => text.Split('\n')).Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                book.Add(header, body);
                (header, body) = (line, []);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                body.Add(line);
            }
        }

        book.Add(header, body);
        return book;
    }

    /// <summary>By name.</summary>
    public IEnumerable<Table> Tables => tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal);

    public Table? Find(string name) => tables.GetValueOrDefault(name);

    public Table this[string name] => tables.TryGetValue(name, out var table) ? table : throw new GrammarException($"The grammar has no table {name}");

    private void Add(string header, List<string> body)
    {
        if (header.Length == 0)
        {
            return;
        }

        var parts = header.Trim('[', ']').Split(' ', 3);
        var (name, kind) = (parts[0], parts.Length > 1 ? parts[1] : "templates");
        var table = kind switch
        {
            "templates" => new Table(name, [name], [.. body.Select(Template)]),
            "words" => new Table(name, [name], [.. Words(string.Join(',', body))]),
            "table" => new Table(name, Split(parts[2], ';'), [.. body.Select(Row)]),
            _ => throw new GrammarException($"Section {header} is neither templates, words nor a table"),
        };
        if (table.Rows.Count == 0 || !tables.TryAdd(name, table))
        {
            throw new GrammarException($"Section {name} is empty or written twice");
        }
    }

    private static Weighted<Row> Template(string line)
    {
        var (text, weight) = Weight.Cut(line);
        return new(new Row([Choice<Phrase>.Of(Phrase.Parse(text))], null), weight);
    }

    private static IEnumerable<Weighted<Row>> Words(string line) =>
        from word in Split(line, ',')
        let weighed = Weight.Cut(word)
        select new Weighted<Row>(new Row([Choice<Phrase>.Of(Phrase.Parse(weighed.Text))], null), weighed.Weight);

    private static Weighted<Row> Row(string line)
    {
        var cells = Split(line, ';');
        var (first, weight) = Weight.Cut(cells[0]);
        if (first.StartsWith('@'))
        {
            return new(new Row([], first[1..]), weight);
        }

        cells[0] = first;
        return new(new Row([.. cells.Select(Cell)], null), weight);
    }

    private static Choice<Phrase> Cell(string cell) =>
        new([.. Split(cell, ',').Select(Weight.Cut).Select(word => new Weighted<Phrase>(Phrase.Parse(word.Text), word.Weight))]);

    private static string[] Split(string text, char separator) =>
        text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
