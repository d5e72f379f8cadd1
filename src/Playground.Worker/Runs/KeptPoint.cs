using System.Text.Json;
using System.Text.Json.Nodes;
using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>What lies beside a checkpoint: its step's point, and what nobody is told who asks for the point.</summary>
/// <param name="ValidationSequences">How many the point's validation loss was asked of; null where it has none, and in files of earlier versions, which are the bare point.</param>
internal sealed record KeptPoint(TrainingPoint? Point, int? ValidationSequences)
{
    private const string Sequences = "validationSequences";

    public JsonObject ToJson()
    {
        var json = JsonSerializer.SerializeToNode(Point, JsonSerializerOptions.Web)!.AsObject();
        json[Sequences] = ValidationSequences;
        return json;
    }

    /// <summary>Nothing without the file, and where a power failure left nothing of it: the weights are whole, and training needs no point to go on.</summary>
    public static KeptPoint Read(string path)
    {
        try
        {
            return File.Exists(path) && JsonNode.Parse(File.ReadAllText(path)) is JsonObject json
                ? new KeptPoint(json.Deserialize<TrainingPoint>(JsonSerializerOptions.Web), json[Sequences].Deserialize<int?>())
                : new KeptPoint(null, null);
        }
        catch (JsonException)
        {
            return new KeptPoint(null, null);
        }
    }
}
