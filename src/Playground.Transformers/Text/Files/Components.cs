using System.Text.Json.Nodes;

namespace Playground.Transformers.Text.Files;

/// <summary>The <c>tokenizer.json</c> that stands for each published family, vocabulary left out.</summary>
internal static class Components
{
    public static JsonObject Bert(IEnumerable<JsonObject> added, (string Piece, int Id) cls, (string Piece, int Id) sep, string unknown, bool lowercase, bool? stripAccents, bool separateChinese) => new()
    {
        ["version"] = "1.0",
        ["truncation"] = null,
        ["padding"] = null,
        ["added_tokens"] = new JsonArray([.. added]),
        ["normalizer"] = new JsonObject
        {
            ["type"] = "BertNormalizer",
            ["clean_text"] = true,
            ["handle_chinese_chars"] = separateChinese,
            ["strip_accents"] = stripAccents,
            ["lowercase"] = lowercase,
        },
        ["pre_tokenizer"] = new JsonObject { ["type"] = "BertPreTokenizer" },
        ["post_processor"] = Template(cls, sep),
        ["decoder"] = new JsonObject { ["type"] = "WordPiece", ["prefix"] = "##", ["cleanup"] = true },
        ["model"] = new JsonObject { ["type"] = "WordPiece", ["unk_token"] = unknown, ["continuing_subword_prefix"] = "##", ["max_input_chars_per_word"] = 100 },
    };

    public static JsonObject Gpt2(IEnumerable<JsonObject> added, bool addPrefixSpace) =>
        ByteLevel(added, addPrefixSpace, new JsonObject { ["type"] = "ByteLevel", ["add_prefix_space"] = true, ["trim_offsets"] = false });

    public static JsonObject Roberta(IEnumerable<JsonObject> added, (string Piece, int Id) cls, (string Piece, int Id) sep, bool addPrefixSpace) =>
        ByteLevel(added, addPrefixSpace, new JsonObject
        {
            ["type"] = "RobertaProcessing",
            ["sep"] = new JsonArray(sep.Piece, sep.Id),
            ["cls"] = new JsonArray(cls.Piece, cls.Id),
            ["trim_offsets"] = true,
            ["add_prefix_space"] = addPrefixSpace,
        });

    /// <summary>Every character is a piece: byte-pair encoding that was never given a merge. Words, for those who ask for them, are GPT-2's.</summary>
    /// <param name="around">[CLS] and [SEP]; null puts nothing around a text.</param>
    public static JsonObject Characters(IEnumerable<JsonObject> added, string unknown, ((string Piece, int Id) Cls, (string Piece, int Id) Sep)? around) => new()
    {
        ["version"] = "1.0",
        ["truncation"] = null,
        ["padding"] = null,
        ["added_tokens"] = new JsonArray([.. added]),
        ["normalizer"] = null,
        ["pre_tokenizer"] = new JsonObject
        {
            ["type"] = "Split",
            ["pattern"] = new JsonObject { ["Regex"] = Pipeline.ByteLevel.WordPattern },
            ["behavior"] = "Isolated",
            ["invert"] = false,
        },
        ["post_processor"] = around is { } ends ? Template(ends.Cls, ends.Sep) : null,
        ["decoder"] = new JsonObject { ["type"] = "Fuse" },
        ["model"] = BytePairs(unknown),
    };

    public static JsonObject Added(int id, string content, bool leftStrip = false, bool rightStrip = false, bool singleWord = false, bool normalized = false, bool special = true) => new()
    {
        ["id"] = id,
        ["content"] = content,
        ["single_word"] = singleWord,
        ["lstrip"] = leftStrip,
        ["rstrip"] = rightStrip,
        ["normalized"] = normalized,
        ["special"] = special,
    };

    private static JsonObject ByteLevel(IEnumerable<JsonObject> added, bool addPrefixSpace, JsonObject postProcessor) => new()
    {
        ["version"] = "1.0",
        ["truncation"] = null,
        ["padding"] = null,
        ["added_tokens"] = new JsonArray([.. added]),
        ["normalizer"] = null,
        ["pre_tokenizer"] = new JsonObject { ["type"] = "ByteLevel", ["add_prefix_space"] = addPrefixSpace, ["trim_offsets"] = true, ["use_regex"] = true },
        ["post_processor"] = postProcessor,
        ["decoder"] = new JsonObject { ["type"] = "ByteLevel", ["add_prefix_space"] = true, ["trim_offsets"] = true, ["use_regex"] = true },
        ["model"] = BytePairs(unknown: null),
    };

    private static JsonObject BytePairs(string? unknown) => new()
    {
        ["type"] = "BPE",
        ["dropout"] = null,
        ["unk_token"] = unknown,
        ["continuing_subword_prefix"] = "",
        ["end_of_word_suffix"] = "",
        ["fuse_unk"] = false,
    };

    private static JsonObject Template((string Piece, int Id) cls, (string Piece, int Id) sep) => new()
    {
        ["type"] = "TemplateProcessing",
        ["single"] = new JsonArray(Special(cls.Piece, 0), Sequence("A", 0), Special(sep.Piece, 0)),
        ["pair"] = new JsonArray(Special(cls.Piece, 0), Sequence("A", 0), Special(sep.Piece, 0), Sequence("B", 1), Special(sep.Piece, 1)),
        ["special_tokens"] = new JsonObject { [cls.Piece] = Ids(cls), [sep.Piece] = Ids(sep) },
    };

    private static JsonObject Special(string piece, int segment) => new() { ["SpecialToken"] = new JsonObject { ["id"] = piece, ["type_id"] = segment } };

    private static JsonObject Sequence(string name, int segment) => new() { ["Sequence"] = new JsonObject { ["id"] = name, ["type_id"] = segment } };

    private static JsonObject Ids((string Piece, int Id) token) => new() { ["id"] = token.Piece, ["ids"] = new JsonArray(token.Id), ["tokens"] = new JsonArray(token.Piece) };
}
