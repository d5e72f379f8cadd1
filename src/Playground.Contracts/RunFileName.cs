namespace Playground.Contracts;

/// <summary>What a file is called that is taken away from a run: by the run's name, with the beginning of its id, since names are given twice.</summary>
public static class RunFileName
{
    private const int IdCharacters = 8;

    /// <param name="name">The run's; any text, or none.</param>
    /// <param name="ending">What follows, with its dot: <c>.zip</c>.</param>
    public static string Of(string? name, string id, string ending) =>
        $"{(PlainFileName.Of(name) is { Length: > 0 } plain ? plain : "run")} {id[..Math.Min(IdCharacters, id.Length)]}{ending}";
}
