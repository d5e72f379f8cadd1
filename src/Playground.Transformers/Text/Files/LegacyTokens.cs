using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Transformers.Text.Files;

/// <summary>The special tokens of a folder without <c>tokenizer.json</c>: named by its settings, or the family's usual ones.</summary>
internal sealed class LegacyTokens(Dictionary<string, int> vocabulary, JsonElement configuration, JsonElement map, string file)
{
    private readonly TokenizerDescription _named = new(file, TokenizerDescription.NoSettings, vocabulary, [], configuration, map);
    private readonly Dictionary<string, JsonObject> _added = new(StringComparer.Ordinal);

    /// <summary>The added tokens met so far, by id.</summary>
    public IEnumerable<JsonObject> Added => _added.Values.OrderBy(token => (int)token["id"]!);

    /// <summary>A special token by its key; its place in the vocabulary, or null where the vocabulary lacks it.</summary>
    public (string Piece, int Id)? Find(string key, string usual, bool leftStrip = false, bool normalized = false)
    {
        var named = _named.Named(key);
        var piece = named is { } value ? TokenizerDescription.ContentOf(value)! : usual;
        if (!vocabulary.TryGetValue(piece, out var id) && !TryAddedId(piece, out id))
            return null;
        if (named is { ValueKind: JsonValueKind.Object } token)
        {
            var s = new Settings(token, file, key);
            Add(piece, id, s.Flag("lstrip", false), s.Flag("rstrip", false), s.Flag("single_word", false), s.Flag("normalized", false), special: true);
        }
        else
        {
            Add(piece, id, leftStrip, rightStrip: false, singleWord: false, normalized, special: true);
        }

        return (piece, id);
    }

    public (string Piece, int Id) Require(string key, string usual) =>
        Find(key, usual) ?? throw new PlaygroundException($"{file} lacks the special token \"{(_named.Named(key) is { } named ? TokenizerDescription.ContentOf(named) : usual)}\".");

    /// <summary>Takes over <c>added_tokens_decoder</c>, the newer list of added tokens with their ids.</summary>
    public void AddDeclared()
    {
        if (new Settings(configuration, "tokenizer_config.json", "tokenizer_config.json").Child("added_tokens_decoder") is not { } declared)
            return;
        foreach (var entry in declared.Json.EnumerateObject())
        {
            var token = declared.Child(entry.Name) ?? throw declared.Wrong(entry.Name, "an object");
            if (!int.TryParse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || token.Text("content") is not { Length: > 0 } content)
                throw declared.Wrong(entry.Name, "a token under its id");
            Add(content, id, token.Flag("lstrip", false), token.Flag("rstrip", false), token.Flag("single_word", false), token.Flag("normalized", true), token.Flag("special", false));
        }
    }

    private bool TryAddedId(string piece, out int id)
    {
        id = _added.TryGetValue(piece, out var token) ? (int)token["id"]! : -1;
        return id >= 0;
    }

    private void Add(string piece, int id, bool leftStrip, bool rightStrip, bool singleWord, bool normalized, bool special) =>
        _added.TryAdd(piece, Components.Added(id, piece, leftStrip, rightStrip, singleWord, normalized, special));
}
