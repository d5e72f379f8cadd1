using System.Text;
using Playground.Worker.Corpora.SimpleEnglish.Words;

namespace Playground.Worker.Corpora.SimpleEnglish.Grammar;

/// <summary>Fills the slots of a template, and those of what fills them, until a line of plain text is left. Belongs to one thread.</summary>
internal sealed class Composer(RuleBook rules, SplitMix64 dice)
{
    private readonly Dictionary<string, Value> remembered = new(StringComparer.Ordinal);

    /// <summary>A line that starts from the named table.</summary>
    public string Line(string table)
    {
        remembered.Clear();
        return Spelling.Finish(Draw(table).Text);
    }

    private Value Draw(string name)
    {
        var table = rules[name];
        var row = table.Draw.Draw(dice);
        return row.Elsewhere is { } elsewhere ? Draw(elsewhere) : new(Fill(row.Cells[0].Draw(dice)), row, table);
    }

    private string Fill(Phrase phrase)
    {
        if (phrase.Pieces is [Literal only])
        {
            return only.Text;
        }

        var text = new StringBuilder();
        foreach (var piece in phrase.Pieces)
        {
            text.Append(piece switch
            {
                Slot slot => Fill(slot),
                Either either => Fill(either.Phrases.Draw(dice)),
                _ => ((Literal)piece).Text,
            });
        }

        return text.ToString();
    }

    private string Fill(Slot slot)
    {
        var value = Different(slot);
        if (slot.Name is { } name)
        {
            remembered[name] = value;
        }

        return slot.Silent ? "" : slot.Form is { } form ? WordForms.Change(value.Text, form, Subject) : value.Text;
    }

    private Value Different(Slot slot)
    {
        var value = Find(slot);
        if (slot.Other is { } other)
        {
            // A table of few rows may hold nothing else; then the line repeats itself, which is better than hanging.
            for (var attempt = 0; attempt < 30 && value.Text == remembered[other].Text; attempt++)
            {
                value = Find(slot);
            }
        }

        return value;
    }

    private Value Find(Slot slot)
    {
        if (slot.Source.StartsWith('\''))
        {
            return new(slot.Source[1..], null, null);
        }

        if (!remembered.TryGetValue(slot.Source, out var known))
        {
            return slot.Column is null ? Draw(slot.Source) : throw new GrammarException($"Nothing is remembered as {slot.Source}, so it has no {slot.Column}");
        }

        return slot.Column is null ? known : new(Cell(known, slot), null, null);
    }

    private string Cell(Value value, Slot slot)
    {
        var column = value.Table?.Column(slot.Column!) ?? -1;
        if (column >= 0 && value.Row!.Cells.Count > column)
        {
            return Fill(value.Row.Cells[column].Draw(dice));
        }

        return Agreement.Word(slot.Column!, Person(value)) ?? throw new GrammarException($"{value.Text} has no {slot.Column}");
    }

    private string Subject => remembered.TryGetValue("p", out var subject) ? Person(subject) : "n";

    private static string Person(Value value)
    {
        var column = value.Table?.Column("g") ?? -1;
        return column >= 0 && value.Row!.Cells.Count > column && value.Row.Cells[column].Only is { Pieces: [Literal gender] } ? gender.Text : "n";
    }

    private sealed record Value(string Text, Row? Row, Table? Table);
}
