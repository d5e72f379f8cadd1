using Playground.Contracts;

namespace Playground.Web.Corpora;

/// <summary>A line of a text that shows it well: neither a word or two nor a paragraph.</summary>
public static class SampleSentence
{
    private const int Shortest = 20, Longest = 90; // characters

    /// <summary>Null when every line of its sample is too long.</summary>
    public static string? Of(CorpusSummary corpus) =>
        corpus.Sample.Where(line => line.Length is > Shortest and < Longest).MaxBy(line => line.Length)
        ?? corpus.Sample.FirstOrDefault(line => line.Length is > 0 and < Longest);
}
