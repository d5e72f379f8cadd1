using System.Text.Json;

namespace Playground.Worker.Tests.Api;

/// <summary>Answers of the reference implementation for the fixture checkpoints.</summary>
internal static class Fixture
{
    public static JsonElement Read(string model, string file) =>
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "models", model, file)));

    public static JsonElement[] FillMask(string model) => [.. Read(model, "fill_mask.json").EnumerateArray()];

    public static JsonElement[] Greedy() => [.. Read(FixtureModels.Gpt2, "greedy.json").GetProperty("cases").EnumerateArray()];
}
