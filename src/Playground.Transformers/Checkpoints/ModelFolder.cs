using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Transformers.Checkpoints;

/// <summary>A Hugging Face model folder: <c>config.json</c>, <c>model.safetensors</c>, tokenizer files.</summary>
public static class ModelFolder
{
    private const long MaximumConfigurationBytes = 10_000_000;

    /// <summary>Only the settings: cheap, for listings. Throws <see cref="PlaygroundException"/> for a missing, broken or unsupported <c>config.json</c>.</summary>
    public static ModelConfiguration ReadConfiguration(string folder) =>
        ModelArchitecture.Configure(Settings.Parse(LimitedFile.Read(Path.Combine(folder, "config.json"), MaximumConfigurationBytes)));

    /// <summary>The model with its weights in float32. Where the settings tie the output matrix to the word embeddings, a matrix of its own in the file is left aside, as the reference does.</summary>
    public static LanguageModel ReadModel(string folder)
    {
        var configuration = ReadConfiguration(folder);
        using var checkpoint = new Checkpoint(folder, configuration.TiedOutput);
        return ModelFactory.Create(configuration, checkpoint);
    }

    /// <summary>Writes everything that <c>from_pretrained(folder)</c> needs, atomically: a reader sees the old folder or the new one, never a half.</summary>
    public static void Write(string folder, LanguageModel model, Tokenizer tokenizer, bool halfPrecision = false) =>
        AtomicFolder.Write(folder, unfinished =>
        {
            WriteConfiguration(unfinished, model.Configuration, halfPrecision);
            SafetensorsWriter.Write(Path.Combine(unfinished, "model.safetensors"), model.Weights, halfPrecision);
            TokenizerFolder.Write(unfinished, tokenizer, model.Configuration.ContextLength);
        });

    /// <summary>Only the settings, as <c>config.json</c> in that folder: its path.</summary>
    public static string WriteConfiguration(string folder, ModelConfiguration configuration, bool halfPrecision = false)
    {
        var settings = ModelArchitecture.Describe(configuration);
        settings["torch_dtype"] = halfPrecision ? "float16" : "float32";
        var path = Path.Combine(folder, "config.json");
        var part = $"{path}.{Guid.NewGuid():n}.part"; // a reader finds all of it or what stood there before
        File.WriteAllText(part, settings.ToJsonString(Indented) + "\n");
        File.Move(part, path, overwrite: true);
        return path;
    }

    private static readonly System.Text.Json.JsonSerializerOptions Indented = new() { WriteIndented = true };
}
