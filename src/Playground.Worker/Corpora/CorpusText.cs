using System.Security.Cryptography;
using System.Text;
using Playground.Contracts;
using Playground.Transformers;
using Playground.Worker.Runs;

namespace Playground.Worker.Corpora;

/// <summary>Text from outside, checked and cut into the lines that training sees.</summary>
public static class CorpusText
{
    private const int SampleLines = 5;
    private const int SampleCharacters = 200;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Lines without their ends; empty ones are left out.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.EnumerateLines().Where(line => line.Length > 0)];

    /// <summary>
    /// The lines that a run with this vocabulary learns from. Characters are learnt from the text as it is, blank lines and
    /// indentation included; other vocabularies from <see cref="Lines"/>.
    /// </summary>
    public static IReadOnlyList<string> LinesFor(TokenizerKind kind, string text) => kind == TokenizerKind.Characters ? ExactLines(text) : Lines(text);

    /// <summary>Reads UTF-8 up to <see cref="Limits.CorpusBytes"/>; refuses more, or other encodings, with a sentence.</summary>
    public static async Task<string> Read(Stream body, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + read > Limits.CorpusBytes)
            {
                throw TooLarge();
            }

            bytes.Write(buffer, 0, read);
        }

        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>The same of a file.</summary>
    public static string Read(string path) => new FileInfo(path).Length > Limits.CorpusBytes ? throw TooLarge() : Decode(File.ReadAllBytes(path));

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (NoText.RefusalOf(bytes) is { } refusal)
        {
            throw new PlaygroundException(refusal);
        }

        if (Utf16.LooksLike(bytes))
        {
            throw new PlaygroundException(Utf16.Refusal);
        }

        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new PlaygroundException(bytes.Contains((byte)0) ? NoText.Refusal : $"The text is not saved as UTF-8. {Utf16.HowToSave}");
        }
    }

    /// <summary>Refuses one above <see cref="Limits.CorpusBytes"/>, and what is no text, with a sentence.</summary>
    public static void Check(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > Limits.CorpusBytes)
        {
            throw TooLarge();
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new PlaygroundException($"The text holds a NUL character in line {ExactLines(text).FindIndex(line => line.Contains('\0', StringComparison.Ordinal)) + 1}, so it is probably not a text file.");
        }
    }

    /// <param name="text">As it was given, with its blank lines; null for one that is just these lines.</param>
    public static CorpusSummary Summarise(string id, string name, string source, string licence, IReadOnlyList<string> lines, string? text = null) => new(
        id,
        name,
        source,
        TextCharacters.Count(text ?? OfLines(lines)),
        lines.Sum(line => TextWords.Count(line)),
        lines.Count,
        licence,
        [.. lines.Take(SampleLines).Select(line => line.Length > SampleCharacters ? line[..SampleCharacters] : line)]);

    /// <summary>The first words of a line, in quotation marks, up to about so many characters.</summary>
    public static string Beginning(string line, int characters)
    {
        if (line.Length <= characters)
        {
            return $"“{line}”";
        }

        var end = line.LastIndexOf(' ', characters);
        end = end > 0 ? end : char.IsHighSurrogate(line[characters - 1]) ? characters - 1 : characters;
        return $"“{line[..end]} …”";
    }

    /// <summary>Lines as one text, each with a line feed.</summary>
    public static string OfLines(IReadOnlyList<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>SHA-256 of the text in UTF-8, in hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static TooLargeException TooLarge() => new(Limits.CorpusTooLarge);

    private static List<string> ExactLines(string text)
    {
        var lines = new List<string>();
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static IEnumerable<string> EnumerateLines(this string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Trim();
        }
    }
}
