using System.Text.Json;
using Playground.Transformers.Text.Files;
using Playground.Transformers.Text.Pipeline;

namespace Playground.Transformers.Text;

/// <summary>Tokenizer files in a Hugging Face folder.</summary>
public static class TokenizerFolder
{
    /// <summary>Reads <c>tokenizer.json</c>, or <c>vocab.txt</c>, or <c>vocab.json</c> + <c>merges.txt</c>, with the optional <c>tokenizer_config.json</c> and <c>special_tokens_map.json</c>.</summary>
    /// <exception cref="PlaygroundException">A file is missing, broken, or asks for something that is not supported; the sentence names it.</exception>
    public static Tokenizer Read(string folder)
    {
        var configuration = TextFile.ReadOptional(folder, "tokenizer_config.json");
        var map = TextFile.ReadOptional(folder, "special_tokens_map.json");
        try
        {
            return TokenizerBuilder.Build(Describe(folder, configuration, map));
        }
        catch (InvalidOperationException error)
        {
            throw new PlaygroundException($"The tokenizer files in \"{Path.GetFileName(folder)}\" hold text that is not valid Unicode.", error);
        }
    }

    /// <summary>Writes the files that Hugging Face's fast and slow tokenizers open.</summary>
    /// <param name="modelMaxLength">The longest sequence of the model in tokens, for <c>model_max_length</c>; null keeps what the tokenizer came with.</param>
    public static void Write(string folder, Tokenizer tokenizer, int? modelMaxLength = null)
    {
        if (tokenizer is not PipelineTokenizer pipeline)
            throw new PlaygroundException($"A {tokenizer.GetType().Name} cannot be written as a tokenizer folder.");
        TokenizerWriter.Write(folder, pipeline, modelMaxLength);
    }

    private static TokenizerDescription Describe(string folder, JsonElement configuration, JsonElement map)
    {
        bool Has(string name) => File.Exists(Path.Combine(folder, name));
        if (Has("tokenizer.json"))
            return TokenizerJson.Read(Path.Combine(folder, "tokenizer.json"), configuration, map);
        if (Has("vocab.txt"))
            return BertFolder.Read(folder, configuration, map);
        if (Has("vocab.json") && Has("merges.txt"))
            return BytePairFolder.Read(folder, configuration, map);
        throw new PlaygroundException($"The folder \"{Path.GetFileName(folder)}\" has no tokenizer: it needs tokenizer.json, or vocab.txt, or vocab.json with merges.txt.");
    }
}
