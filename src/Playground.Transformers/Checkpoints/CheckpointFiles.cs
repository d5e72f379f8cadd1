using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Transformers.Checkpoints;

/// <summary>Finds the files that hold a model's weights.</summary>
internal static class CheckpointFiles
{
    private const string Single = "model.safetensors";
    private const string Index = "model.safetensors.index.json";
    private const long MaximumIndexBytes = 50_000_000;

    /// <summary>The safetensors files of a folder, with the tensors that the index expects in each.</summary>
    /// <remarks>A file may be a link out of the folder, as download caches make them; its name may not lead out of it.</remarks>
    public static IEnumerable<(string Path, IReadOnlyList<string>? Names)> Find(string folder)
    {
        if (File.Exists(Path.Combine(folder, Single)))
            return [(Path.Combine(folder, Single), null)];
        if (File.Exists(Path.Combine(folder, Index)))
            return ReadIndex(folder);
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder).Select(Path.GetFileName).FirstOrDefault(IsPickle) is { } pickle)
        {
            throw new PlaygroundException(
                $"The weights are only in {pickle}, a Python pickle, which can run code and is never read; " +
                "convert it in Python with AutoModel….from_pretrained(folder).save_pretrained(folder, safe_serialization=True).");
        }

        throw new PlaygroundException($"The model folder has neither {Single} nor {Index}.");
    }

    private static bool IsPickle(string? name) => Path.GetExtension(name) is ".bin" or ".pt" or ".pth" or ".ckpt";

    private static IEnumerable<(string Path, IReadOnlyList<string>? Names)> ReadIndex(string folder)
    {
        var bytes = LimitedFile.Read(Path.Combine(folder, Index), MaximumIndexBytes);
        JsonObject? map;
        try
        {
            map = (JsonNode.Parse(bytes, null, new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject)?["weight_map"] as JsonObject;
        }
        catch (JsonException broken)
        {
            throw new PlaygroundException($"The file {Index} is not valid JSON.", broken);
        }

        if (map is null || map.Count == 0)
            throw new PlaygroundException($"The file {Index} has no weight_map.");
        return [.. map.GroupBy(pair => ShardName(pair.Value), pair => pair.Key)
            .Select(shard => (Path.Combine(folder, shard.Key), (IReadOnlyList<string>?)[.. shard]))];
    }

    private static string ShardName(JsonNode? value)
    {
        var name = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";
        return name.EndsWith(".safetensors", StringComparison.Ordinal) && name.IndexOfAny(['/', '\\', ':', '\0']) < 0
            ? name
            : throw new PlaygroundException($"The file {Index} names a shard that is not a plain .safetensors file of the folder.");
    }
}
