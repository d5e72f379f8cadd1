using System.Text.Json;

namespace Playground.Transformers.Text.Files;

/// <summary>GPT-2's and RoBERTa's first file layout: <c>vocab.json</c> and <c>merges.txt</c>.</summary>
internal static class BytePairFolder
{
    public static TokenizerDescription Read(string folder, JsonElement configuration, JsonElement map)
    {
        const string file = "vocab.json";
        var vocabulary = VocabularyReader.FromJson(TextFile.ReadJsonObject(Path.Combine(folder, file)), file);
        var merges = VocabularyReader.MergesFromLines(TextFile.Read(Path.Combine(folder, "merges.txt")), "merges.txt");
        var prefixSpace = new Settings(configuration, "tokenizer_config.json", "tokenizer_config.json").Flag("add_prefix_space", false);
        var tokens = new LegacyTokens(vocabulary, configuration, map, file);
        tokens.AddDeclared();
        var components = IsRoberta(folder, vocabulary, configuration)
            ? Roberta(tokens, prefixSpace)
            : Gpt2(tokens, prefixSpace);
        return new TokenizerDescription("merges.txt", TokenizerDescription.ToElement(components), vocabulary, merges, configuration, map);
    }

    private static System.Text.Json.Nodes.JsonObject Roberta(LegacyTokens tokens, bool prefixSpace)
    {
        var (cls, sep) = (tokens.Require("cls_token", "<s>"), tokens.Require("sep_token", "</s>"));
        tokens.Find("bos_token", "<s>");
        tokens.Find("eos_token", "</s>");
        tokens.Find("unk_token", "<unk>");
        tokens.Find("pad_token", "<pad>");
        tokens.Find("mask_token", "<mask>", leftStrip: true);
        return Components.Roberta(tokens.Added, cls, sep, prefixSpace);
    }

    private static System.Text.Json.Nodes.JsonObject Gpt2(LegacyTokens tokens, bool prefixSpace)
    {
        foreach (var key in (string[])["bos_token", "eos_token", "unk_token"])
            tokens.Find(key, "<|endoftext|>");
        return Components.Gpt2(tokens.Added, prefixSpace);
    }

    /// <summary>The tokenizer's class decides, then the model's type, then whether the vocabulary has what RoBERTa needs.</summary>
    private static bool IsRoberta(string folder, Dictionary<string, int> vocabulary, JsonElement configuration)
    {
        var name = new Settings(configuration, "tokenizer_config.json", "tokenizer_config.json").Text("tokenizer_class")
            ?? new Settings(TextFile.ReadOptional(folder, "config.json"), "config.json", "config.json").Text("model_type");
        if (name is not null && name.Contains("roberta", StringComparison.OrdinalIgnoreCase))
            return true;
        if (name is not null && name.Contains("gpt2", StringComparison.OrdinalIgnoreCase))
            return false;
        return vocabulary.ContainsKey("<s>") && vocabulary.ContainsKey("</s>") && vocabulary.ContainsKey("<mask>");
    }
}
