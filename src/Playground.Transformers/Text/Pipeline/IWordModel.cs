using Playground.Transformers.Text.Unicode;

namespace Playground.Transformers.Text.Pipeline;

/// <summary>A piece of a word: its id and the characters of the word that it covers, end exclusive.</summary>
internal readonly record struct Part(int Id, int Start, int End);

/// <summary>Cuts one word into pieces of a vocabulary.</summary>
internal interface IWordModel
{
    void Cut(ReadOnlySpan<AlignedRune> word, List<Part> parts);
}
