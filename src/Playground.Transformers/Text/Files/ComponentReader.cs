using Playground.Transformers.Text.Pipeline;

namespace Playground.Transformers.Text.Files;

/// <summary>The components of <c>tokenizer.json</c> by their published type names; a type that is not known here is refused by name.</summary>
internal static class ComponentReader
{
    public static Normalizer Normalizer(Settings? settings) => settings is { } s ? ReadNormalizer(s) : Normalizers.None;

    public static PreTokenizer PreTokenizer(Settings? settings) => settings is { } s ? ReadPreTokenizer(s) : PreTokenizers.None;

    public static Decoder Decoder(Settings? settings) => settings is { } s ? ReadDecoder(s) : Decoders.None;

    private static Normalizer ReadNormalizer(Settings s)
    {
        switch (s.Type)
        {
            case "BertNormalizer":
                var lowercase = s.Flag("lowercase", true);
                return Normalizers.Bert(s.Flag("clean_text", true), s.Flag("handle_chinese_chars", true), s.OptionalFlag("strip_accents") ?? lowercase, lowercase);
            case "Sequence":
                return Normalizers.Sequence([.. s.Children("normalizers").Select(ReadNormalizer)]);
            case "Lowercase":
                return Normalizers.Lowercase;
            case "StripAccents":
                return Normalizers.StripAccents;
            case "Strip":
                return Normalizers.Strip(s.Flag("strip_left", true), s.Flag("strip_right", true));
            case "NFC" or "NFKC":
                return Normalizers.Composition(s.Type == "NFKC");
            case "NFD" or "NFKD":
                return Normalizers.Decomposition(s.Type == "NFKD");
            default:
                throw s.NotSupported("normalizer");
        }
    }

    private static PreTokenizer ReadPreTokenizer(Settings s) => s.Type switch
    {
        "BertPreTokenizer" => PreTokenizers.Bert,
        "ByteLevel" => ByteLevel.PreTokenizer(s.Flag("add_prefix_space", true), s.Flag("use_regex", true)),
        "WhitespaceSplit" => PreTokenizers.WhitespaceSplit,
        "Split" when IsWordSplit(s) => ByteLevel.SplitWords,
        "Sequence" => PreTokenizers.Sequence([.. s.Children("pretokenizers").Select(ReadPreTokenizer)]),
        _ => throw s.NotSupported("pre-tokenizer"),
    };

    /// <summary>Of all patterns the one that GPT-2 cuts words by, which covers every text, so that every match is a word.</summary>
    private static bool IsWordSplit(Settings s) =>
        s.Child("pattern") is { } pattern && pattern.Text("Regex") == ByteLevel.WordPattern && s.Text("behavior") == "Isolated" && !s.Flag("invert", false);

    private static Decoder ReadDecoder(Settings s) => s.Type switch
    {
        "WordPiece" => Decoders.WordPiece(s.Text("prefix") ?? "##", s.Flag("cleanup", true)),
        "ByteLevel" => Decoders.Bytes,
        "Fuse" => Decoders.Fuse,
        "Sequence" => Decoders.Sequence([.. s.Children("decoders").Select(ReadDecoder)]),
        _ => throw s.NotSupported("decoder"),
    };
}
