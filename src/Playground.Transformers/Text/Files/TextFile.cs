using System.Text;
using System.Text.Json;

namespace Playground.Transformers.Text.Files;

/// <summary>Files of a folder that nobody vouches for: sizes are looked at first, and text must be UTF-8.</summary>
internal static class TextFile
{
    /// <summary>Several times the largest published tokenizer.</summary>
    public const long LongestFile = 64L << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var length = new FileInfo(path).Length;
            if (length > LongestFile)
                throw new PlaygroundException($"{name} is {length >> 20} MB long; tokenizer files may be up to {LongestFile >> 20} MB.");
            return Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            throw new PlaygroundException($"{name} is not valid UTF-8 text.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PlaygroundException($"{name} cannot be read: {error.Message}", error);
        }
    }

    public static JsonElement ReadJsonObject(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(Read(path));
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new PlaygroundException($"{Path.GetFileName(path)} is not valid JSON (line {error.LineNumber + 1}).", error);
        }

        throw new PlaygroundException($"{Path.GetFileName(path)} does not hold a JSON object.");
    }

    /// <summary>The object in an optional file; empty where there is no such file.</summary>
    public static JsonElement ReadOptional(string folder, string name) =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? ReadJsonObject(path) : TokenizerDescription.NoSettings;
}
