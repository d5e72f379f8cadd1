using System.Globalization;

namespace Playground.Contracts;

/// <summary>What the files of a vocabulary are called that was learnt from a text: by the text's name, which no other text has, and by what tells one vocabulary of it from another.</summary>
public static class VocabularyFileName
{
    /// <param name="corpus">The text's name.</param>
    /// <param name="size">Pieces that were asked for.</param>
    public static string Of(string? corpus, TokenizerKind kind, int size) =>
        string.Create(CultureInfo.InvariantCulture, $"{(PlainFileName.Of(corpus) is { Length: > 0 } plain ? plain : "text")} {kind} {size}.zip");
}
