namespace Playground.Contracts;

/// <summary>One table of the grammar that writes Simple English.</summary>
/// <param name="Columns">The first is what a row is called in a sentence.</param>
public sealed record GrammarTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<GrammarRow> Rows);

/// <param name="Cells">As the rule is written: words, and slots in braces that other tables fill.</param>
/// <param name="Share">How often this row is drawn when the table is asked.</param>
public sealed record GrammarRow(IReadOnlyList<string> Cells, double Share);

/// <summary>What the grammar itself writes into a gap.</summary>
/// <param name="Sentences">Sentences that fit around the gap, among the lines that were looked through.</param>
/// <param name="Lines">How many lines were looked through.</param>
/// <param name="Words">Likeliest first.</param>
public sealed record GrammarGap(int Sentences, int Lines, IReadOnlyList<GrammarWord> Words);

/// <param name="Share">Of the sentences that fit.</param>
public sealed record GrammarWord(string Word, int Count, double Share);
