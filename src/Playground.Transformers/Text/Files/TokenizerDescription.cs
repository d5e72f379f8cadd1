using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Transformers.Text.Files;

/// <summary>Everything that a tokenizer folder says, whatever files said it.</summary>
/// <param name="Source">The file that errors name.</param>
/// <param name="Components"><c>tokenizer.json</c> without its vocabulary and merges.</param>
/// <param name="Vocabulary">Piece to id, added tokens only where the model's own vocabulary holds them.</param>
/// <param name="Merges">Pairs by rank; empty for WordPiece.</param>
/// <param name="Configuration"><c>tokenizer_config.json</c>; an empty object where there is none.</param>
/// <param name="SpecialTokensMap"><c>special_tokens_map.json</c>; an empty object where there is none.</param>
internal sealed record TokenizerDescription(
    string Source,
    JsonElement Components,
    Dictionary<string, int> Vocabulary,
    IReadOnlyList<(string Left, string Right)> Merges,
    JsonElement Configuration,
    JsonElement SpecialTokensMap)
{
    public static readonly JsonElement NoSettings = ToElement([]);

    public static JsonElement ToElement(JsonObject settings) => JsonSerializer.SerializeToElement(settings);

    /// <summary>A named special token (<c>mask_token</c>) as text or in object form; null where no file names it.</summary>
    public JsonElement? Named(string key)
    {
        foreach (var settings in (JsonElement[])[SpecialTokensMap, Configuration])
        {
            if (settings.TryGetProperty(key, out var value) && ContentOf(value) is not null)
                return value;
        }

        return null;
    }

    public static string? ContentOf(JsonElement token) => token.ValueKind switch
    {
        JsonValueKind.String => token.GetString(),
        JsonValueKind.Object when token.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String => content.GetString(),
        _ => null,
    };
}
