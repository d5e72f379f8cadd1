using System.Text.Json;

namespace Playground.Transformers.Text.Files;

/// <summary>BERT's first file layout: <c>vocab.txt</c> with <c>tokenizer_config.json</c>; without the latter, the settings of the uncased models.</summary>
internal static class BertFolder
{
    public static TokenizerDescription Read(string folder, JsonElement configuration, JsonElement map)
    {
        const string file = "vocab.txt";
        var vocabulary = VocabularyReader.FromLines(TextFile.Read(Path.Combine(folder, file)), file);
        var settings = new Settings(configuration, "tokenizer_config.json", "tokenizer_config.json");
        var tokens = new LegacyTokens(vocabulary, configuration, map, file);
        tokens.AddDeclared();
        var unknown = tokens.Require("unk_token", "[UNK]").Piece;
        var (cls, sep) = (tokens.Require("cls_token", "[CLS]"), tokens.Require("sep_token", "[SEP]"));
        tokens.Find("pad_token", "[PAD]");
        tokens.Find("mask_token", "[MASK]");
        var components = Components.Bert(
            tokens.Added, cls, sep, unknown, settings.Flag("do_lower_case", true), settings.OptionalFlag("strip_accents"), settings.Flag("tokenize_chinese_chars", true));
        return new TokenizerDescription(file, TokenizerDescription.ToElement(components), vocabulary, [], configuration, map);
    }
}
