using System.Text.Json;
using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>In the folder of a run that was brought in where its text was not: which one it goes on with. Gone as soon as it goes on.</summary>
internal static class NeededTextFile
{
    private const string Name = "text.json";

    public static void Write(string folder, NeededText text) => File.WriteAllText(Path.Combine(folder, Name), JsonSerializer.Serialize(text, JsonSerializerOptions.Web));

    /// <summary>Null where the run's text is the one that its recipe names.</summary>
    public static NeededText? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        return File.Exists(path) ? JsonSerializer.Deserialize<NeededText>(File.ReadAllText(path), JsonSerializerOptions.Web) : null;
    }

    public static void Delete(string folder) => File.Delete(Path.Combine(folder, Name));
}
