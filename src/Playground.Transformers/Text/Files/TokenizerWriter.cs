using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Transformers.Text.Pipeline;

namespace Playground.Transformers.Text.Files;

/// <summary>Writes a tokenizer as both generations of Hugging Face's library expect it.</summary>
internal static class TokenizerWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string folder, PipelineTokenizer tokenizer, int? modelMaxLength)
    {
        Directory.CreateDirectory(folder);
        var description = tokenizer.Description;
        var wordPiece = description.Components.GetProperty("model").GetProperty("type").GetString() == "WordPiece";
        var characters = description.Components.TryGetProperty("pre_tokenizer", out var cutter) && cutter.ValueKind == JsonValueKind.Object
            && cutter.TryGetProperty("type", out var type) && type.ValueEquals("Split");
        var pieces = description.Vocabulary.OrderBy(entry => entry.Value).ToList();
        WriteJson("tokenizer.json", Full(description, pieces, wordPiece));
        if (characters)
        {
            // The older layouts know no such tokenizer: tokenizer.json is all there is.
        }
        else if (wordPiece)
        {
            WriteText("vocab.txt", string.Concat(Enumerable.Range(0, tokenizer.VocabularySize).Select(id => tokenizer.PieceOf(id) + "\n")));
        }
        else
        {
            WriteJson("vocab.json", new JsonObject(Enumerable.Range(0, tokenizer.VocabularySize).Select(id => KeyValuePair.Create(tokenizer.PieceOf(id), (JsonNode?)id))), indented: false);
            WriteText("merges.txt", "#version: 0.2\n" + string.Concat(description.Merges.Select(merge => $"{merge.Left} {merge.Right}\n")));
        }

        var map = description.SpecialTokensMap.EnumerateObject().Any() ? Node(description.SpecialTokensMap) : NamedTokens(tokenizer);
        WriteJson("special_tokens_map.json", map);
        WriteJson("tokenizer_config.json", Configuration(tokenizer, map, wordPiece, characters, modelMaxLength));

        void WriteJson(string name, JsonObject json, bool indented = true) =>
            WriteText(name, json.ToJsonString(indented ? Indented : new JsonSerializerOptions(Indented) { WriteIndented = false }));
        void WriteText(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
    }

    private static JsonObject Full(TokenizerDescription description, List<KeyValuePair<string, int>> pieces, bool wordPiece)
    {
        var full = Node(description.Components);
        var model = full["model"]!.AsObject();
        model["vocab"] = new JsonObject(pieces.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
        if (!wordPiece)
        {
            // The text form is what older readers know; pieces with a space in them need the newer one.
            var spaces = description.Merges.Any(merge => merge.Left.Contains(' ') || merge.Right.Contains(' '));
            model["merges"] = new JsonArray([.. description.Merges.Select(merge =>
                spaces ? (JsonNode)new JsonArray(merge.Left, merge.Right) : JsonValue.Create($"{merge.Left} {merge.Right}"))]);
        }

        return full;
    }

    /// <summary>What the tokenizer came with; for one trained here, its family's settings.</summary>
    private static JsonObject Configuration(PipelineTokenizer tokenizer, JsonObject map, bool wordPiece, bool characters, int? modelMaxLength)
    {
        var configuration = Node(tokenizer.Description.Configuration);
        if (configuration.Count == 0)
        {
            foreach (var (key, value) in map)
                configuration[key] = value?.DeepClone();
        }

        if (modelMaxLength is { } length)
            configuration["model_max_length"] = length;
        if (characters)
        {
            configuration.TryAdd("tokenizer_class", "PreTrainedTokenizerFast");
            configuration.TryAdd("clean_up_tokenization_spaces", false); // every space is the text's own
        }
        else if (wordPiece)
        {
            var normalizer = tokenizer.Description.Components.GetProperty("normalizer");
            if (normalizer.ValueKind == JsonValueKind.Object && normalizer.TryGetProperty("lowercase", out var lowercase))
                configuration.TryAdd("do_lower_case", lowercase.Deserialize<JsonNode>());
            configuration.TryAdd("tokenizer_class", "BertTokenizer");
        }
        else
        {
            configuration.TryAdd("tokenizer_class", map.ContainsKey("cls_token") ? "RobertaTokenizer" : "GPT2Tokenizer");
        }

        return configuration;
    }

    private static JsonObject NamedTokens(PipelineTokenizer tokenizer)
    {
        var map = new JsonObject();
        var special = tokenizer.Special;
        Name("unk_token", special.Unknown);
        Name("pad_token", special.Pad);
        Name("mask_token", special.Mask);
        if (special.Mask is null)
        {
            Name("bos_token", special.Begin);
            Name("eos_token", special.End);
        }
        else
        {
            Name("cls_token", special.Begin);
            Name("sep_token", special.End);
        }

        return map;

        void Name(string key, int? id)
        {
            if (id is { } known && !map.ContainsKey(key))
                map[key] = tokenizer.Description.Named(key) is { } named ? named.Deserialize<JsonNode>() : Default(tokenizer.PieceOf(known));
        }
    }

    private static JsonNode Default(string piece) =>
        piece == "<mask>" ? new JsonObject { ["content"] = piece, ["single_word"] = false, ["lstrip"] = true, ["rstrip"] = false, ["normalized"] = false } : JsonValue.Create(piece);

    private static JsonObject Node(JsonElement element) => element.Deserialize<JsonObject>()!;
}
