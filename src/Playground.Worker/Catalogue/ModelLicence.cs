namespace Playground.Worker.Catalogue;

/// <summary>The licence that a model card (README.md) names in its front matter.</summary>
public static class ModelLicence
{
    private const int LongestFrontMatter = 200;

    /// <summary>Null where there is no card or it doesn't say.</summary>
    public static string? Read(string folder)
    {
        var card = Path.Combine(folder, "README.md");
        if (!File.Exists(card))
        {
            return null;
        }

        var lines = File.ReadLines(card).Take(LongestFrontMatter).ToArray();
        if (lines is not ["---", ..])
        {
            return null;
        }

        var line = lines.Skip(1).TakeWhile(text => text != "---").FirstOrDefault(text => text.StartsWith("license:", StringComparison.Ordinal));
        var licence = line?["license:".Length..].Trim().Trim('"', '\'');
        return string.IsNullOrEmpty(licence) ? null : licence;
    }
}
