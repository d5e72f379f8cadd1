using System.Text.Json;

namespace Playground.Transformers.Text.Files;

/// <summary>Vocabularies and merges in their three published spellings.</summary>
internal static class VocabularyReader
{
    public const int LargestVocabulary = 1_000_000;

    /// <summary><c>{"piece": id}</c>.</summary>
    public static Dictionary<string, int> FromJson(JsonElement json, string file)
    {
        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in json.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.Number || !entry.Value.TryGetInt32(out var id) || id is < 0 or >= LargestVocabulary)
                throw new PlaygroundException($"{file} gives \"{Shown(entry.Name)}\" an id that is not a whole number from 0 to {LargestVocabulary - 1}.");
            if (!vocabulary.TryAdd(entry.Name, id))
                throw new PlaygroundException($"{file} holds the piece \"{Shown(entry.Name)}\" twice.");
        }

        return vocabulary.Count > 0 ? vocabulary : throw new PlaygroundException($"{file} holds no vocabulary.");
    }

    /// <summary><c>vocab.txt</c>: one piece a line, its id the line's number from 0.</summary>
    public static Dictionary<string, int> FromLines(string text, string file)
    {
        // Not ReplaceLineEndings: U+2028 and its like are pieces of published vocabularies, and a line more would shift every id after it.
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var lines = (clean.EndsWith('\n') ? clean[..^1] : clean).Split('\n');
        if (lines.Length > LargestVocabulary)
            throw new PlaygroundException($"{file} has {lines.Length} lines; vocabularies may have up to {LargestVocabulary}.");
        var vocabulary = new Dictionary<string, int>(lines.Length, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!vocabulary.TryAdd(line, vocabulary.Count))
                throw new PlaygroundException($"{file} holds the piece \"{Shown(line)}\" twice.");
        }

        return vocabulary;
    }

    /// <summary><c>merges.txt</c>: two pieces a line, after an optional version line.</summary>
    public static List<(string Left, string Right)> MergesFromLines(string text, string file) =>
        [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where((line, n) => line.Length > 0 && !(n == 0 && line.StartsWith("#version", StringComparison.Ordinal))).Select(line => Pair(line, file))];

    /// <summary>The merges of <c>tokenizer.json</c>: texts with one space, or lists of two.</summary>
    public static List<(string Left, string Right)> MergesFromJson(IReadOnlyList<JsonElement> merges, string file)
    {
        return
        [
            .. merges.Select(merge => merge switch
            {
                { ValueKind: JsonValueKind.String } => Pair(merge.GetString()!, file),
                { ValueKind: JsonValueKind.Array } when merge.GetArrayLength() == 2 && merge[0].ValueKind == JsonValueKind.String && merge[1].ValueKind == JsonValueKind.String =>
                    (merge[0].GetString()!, merge[1].GetString()!),
                _ => throw new PlaygroundException($"{file} has a merge that is neither a text nor a pair of texts."),
            }),
        ];
    }

    /// <summary>Ids by merge; a merge of unknown pieces is refused.</summary>
    public static List<(int Left, int Right, int Made)> MergeIds(TokenizerDescription description, string prefix)
    {
        var vocabulary = description.Vocabulary;
        return
        [
            .. description.Merges.Select(merge =>
            {
                var tail = prefix.Length > 0 && merge.Right.StartsWith(prefix, StringComparison.Ordinal) ? merge.Right[prefix.Length..] : merge.Right;
                return (Id(merge.Left, merge), Id(merge.Right, merge), Id(merge.Left + tail, merge));
            }),
        ];

        int Id(string piece, (string Left, string Right) merge) =>
            vocabulary.TryGetValue(piece, out var id)
                ? id
                : throw new PlaygroundException($"{description.Source} merges \"{Shown(merge.Left)}\" and \"{Shown(merge.Right)}\", but its vocabulary lacks \"{Shown(piece)}\".");
    }

    public static string Shown(string piece) => piece.Length > 40 ? piece[..40] + "…" : piece;

    private static (string, string) Pair(string line, string file) =>
        line.Split(' ') is [{ Length: > 0 } left, { Length: > 0 } right]
            ? (left, right)
            : throw new PlaygroundException($"{file} has the merge \"{Shown(line)}\", which is not two pieces with a space between.");
}
