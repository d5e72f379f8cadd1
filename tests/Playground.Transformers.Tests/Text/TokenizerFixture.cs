using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Transformers.Text;

namespace Playground.Transformers.Tests.Text;

/// <summary>One text with what Hugging Face's tokenizers library made of it.</summary>
public sealed record TokenizerCase(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("ids")] int[] Ids,
    [property: JsonPropertyName("offsets_utf16")] int[][] Offsets,
    [property: JsonPropertyName("word_ids")] int?[] Words,
    [property: JsonPropertyName("special_tokens_mask")] int[] SpecialMask,
    [property: JsonPropertyName("decoded")] string Decoded,
    [property: JsonPropertyName("decoded_skip_special")] string DecodedSkipSpecial);

public static class TokenizerFixture
{
    public static readonly string[] Names = ["tiny-bert-mlm", "tiny-roberta-mlm", "tiny-gpt2"];

    public static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", "models", name);

    public static Tokenizer Read(string name) => TokenizerFolder.Read(Folder(name));

    public static IReadOnlyList<TokenizerCase> Cases(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "tokenizers", name + ".jsonl")).Select(line => JsonSerializer.Deserialize<TokenizerCase>(line)!)];

    /// <summary>What differs, one line a field; empty when everything agrees.</summary>
    public static IEnumerable<string> Differences(Tokenizer tokenizer, TokenizerCase expected)
    {
        var tokens = tokenizer.Encode(expected.Text);
        var text = JsonSerializer.Serialize(expected.Text);
        string? Differs(string field, object wanted, object found) =>
            JsonSerializer.Serialize(wanted) is var w && JsonSerializer.Serialize(found) is var f && w == f ? null : $"{text} {field}: expected {w}, found {f}";
        return new[]
        {
            Differs("ids", expected.Ids, tokens.Select(t => t.Id)),
            Differs("offsets", expected.Offsets, tokens.Select(t => new[] { t.Start, t.End })),
            Differs("words", expected.Words, tokens.Select(t => t.Word)),
            Differs("special", expected.SpecialMask, tokens.Select(t => t.IsSpecial ? 1 : 0)),
            Differs("decoded", expected.Decoded, tokenizer.Decode(expected.Ids, skipSpecialTokens: false)),
            Differs("decoded without special", expected.DecodedSkipSpecial, tokenizer.Decode(expected.Ids, skipSpecialTokens: true)),
        }.OfType<string>();
    }
}
