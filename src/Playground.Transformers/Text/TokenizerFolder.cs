namespace Playground.Transformers.Text;

/// <summary>Tokenizer files in a Hugging Face folder.</summary>
public static class TokenizerFolder
{
    /// <summary>Reads <c>tokenizer.json</c>, or <c>vocab.txt</c>, or <c>vocab.json</c> + <c>merges.txt</c>, with the optional <c>tokenizer_config.json</c> and <c>special_tokens_map.json</c>.</summary>
    public static Tokenizer Read(string folder) => throw new NotImplementedException();

    /// <summary>Writes the files that Hugging Face's fast and slow tokenizers open.</summary>
    public static void Write(string folder, Tokenizer tokenizer) => throw new NotImplementedException();
}
