using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Runs;

namespace Playground.Worker.Corpora;

/// <summary>What texts may be called. People know a text by its name, so that no two are called alike.</summary>
internal static class CorpusNames
{
    private const int FirstWords = 40; // characters

    /// <summary>Names that nobody tells apart on a page, where spaces in a row are one, are the same.</summary>
    public static IEqualityComparer<string> Alike { get; } = EqualityComparer<string>.Create(
        (one, other) => string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase), name => Plain(name)!.GetHashCode(StringComparison.OrdinalIgnoreCase));

    /// <summary>A file has its name for other reasons, so that a long one is cut; a name that is given to a text is not.</summary>
    /// <param name="name">Empty: the text's first words.</param>
    public static string OfNew(string? name, string source, string firstLine)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return CorpusText.Beginning(firstLine, FirstWords);
        }

        NameRules.CheckLine(name);
        return source == "uploaded" ? NameRules.Shortened(name.Trim(), Limits.CorpusNameCharacters) : Checked(name);
    }

    /// <summary>The name without spaces around it. Refuses one that is empty, too long or no line with a sentence.</summary>
    public static string Checked(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > Limits.CorpusNameCharacters)
        {
            throw new PlaygroundException($"The name has {name?.Trim().Length ?? 0} characters; it needs 1 to {Limits.CorpusNameCharacters}.");
        }

        NameRules.CheckLine(name);
        return name.Trim();
    }

    /// <summary>The name, and then with each number that sets it apart from others of its kind: <c>Notes</c>, <c>Notes (2)</c>, <c>Notes (3)</c>; without end.</summary>
    public static IEnumerable<string> Numbered(string name)
    {
        yield return name;
        for (var number = 2; ; number++)
        {
            var ending = $" ({number})";
            yield return NameRules.Shortened(name, Limits.CorpusNameCharacters - ending.Length) + ending;
        }
    }

    private static string? Plain(string? name) => name is null ? null : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
