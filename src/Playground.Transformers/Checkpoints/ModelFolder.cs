using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Transformers.Checkpoints;

/// <summary>A Hugging Face model folder: <c>config.json</c>, <c>model.safetensors</c>, tokenizer files.</summary>
public static class ModelFolder
{
    /// <summary>Only the settings: cheap, for listings.</summary>
    public static ModelConfiguration ReadConfiguration(string folder) => throw new NotImplementedException();

    public static LanguageModel ReadModel(string folder) => throw new NotImplementedException();

    /// <summary>Writes everything that <c>from_pretrained(folder)</c> needs, atomically: a reader sees the old folder or the new one, never a half.</summary>
    public static void Write(string folder, LanguageModel model, Tokenizer tokenizer, bool halfPrecision = false) => throw new NotImplementedException();
}
