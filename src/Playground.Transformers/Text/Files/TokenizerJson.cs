using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Transformers.Text.Files;

/// <summary>Hugging Face's one-file tokenizer.</summary>
internal static class TokenizerJson
{
    public static TokenizerDescription Read(string path, JsonElement configuration, JsonElement map)
    {
        const string file = "tokenizer.json";
        var root = TextFile.ReadJsonObject(path);
        var model = new Settings(root, file, file).Child("model") ?? throw new PlaygroundException($"{file} has no \"model\".");
        if (model.Type is { } type && type is not ("WordPiece" or "BPE"))
            throw model.NotSupported("model");
        var vocabulary = VocabularyReader.FromJson((model.Child("vocab") ?? throw new PlaygroundException($"{file} has no \"vocab\" in its \"model\".")).Json, file);
        var merges = VocabularyReader.MergesFromJson(model.List("merges"), file);
        // Files of older versions leave the model's type out; only BPE has merges.
        return new TokenizerDescription(file, WithoutVocabulary(root, model.Type ?? (model.Has("merges") ? "BPE" : "WordPiece")), vocabulary, merges, configuration, map);
    }

    private static JsonElement WithoutVocabulary(JsonElement root, string type)
    {
        var components = new JsonObject();
        foreach (var part in root.EnumerateObject().Where(part => part.Name != "model"))
            components[part.Name] = Node(part.Value);
        var model = new JsonObject { ["type"] = type };
        foreach (var part in root.GetProperty("model").EnumerateObject().Where(part => part.Name is not ("type" or "vocab" or "merges")))
            model[part.Name] = Node(part.Value);
        components["model"] = model;
        return TokenizerDescription.ToElement(components);
    }

    private static JsonNode? Node(JsonElement value) => value.Deserialize<JsonNode>();
}
