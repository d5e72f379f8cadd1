using Playground.Worker.Storage;

namespace Playground.Worker.Catalogue;

/// <summary>A folder that looks like a model.</summary>
/// <param name="Id">Its path relative to its root, with <c>/</c>.</param>
/// <param name="Changed">When the newest of its files was written: a replaced model is a new one.</param>
/// <param name="Bytes">Of all its files: one that is still being copied, with the times of the original, is a new one with every look.</param>
public sealed record FoundFolder(string Id, string Path, string Source, DateTime Changed, long Bytes);

/// <summary>Looks for models: every direct subfolder of a root, or <c>org/name</c> two levels down, that holds a <c>config.json</c>.</summary>
public sealed class ModelFolders(WorkerOptions options, DataFolder data)
{
    /// <summary>Starter models first; of two with the same id the first counts.</summary>
    public IEnumerable<FoundFolder> Scan() =>
        Scan(options.StarterModels, "starter")
            .Concat(options.ModelFolders.SelectMany(root => Scan(root, "folder")))
            .Concat(Scan(data.Models, "folder"))
            .DistinctBy(found => found.Id);

    private static IEnumerable<FoundFolder> Scan(string root, string source)
    {
        foreach (var folder in Subfolders(root))
        {
            if (Found(folder, Path.GetFileName(folder), source) is { } model)
            {
                yield return model;
                continue;
            }

            foreach (var inner in Subfolders(folder))
            {
                var owner = Path.GetFileName(folder);
                if (Found(inner, $"{owner}/{Path.GetFileName(inner)}", source == "folder" && owner == "runs" ? "run" : source) is { } named)
                {
                    yield return named;
                }
            }
        }
    }

    private static FoundFolder? Found(string folder, string id, string source)
    {
        if (!File.Exists(Path.Combine(folder, "config.json")))
        {
            return null;
        }

        try
        {
            var files = new DirectoryInfo(folder).GetFiles();
            return new FoundFolder(id, folder, source, files.Max(file => file.LastWriteTimeUtc), files.Sum(file => file.Length));
        }
        catch (IOException)
        {
            return null; // one of them went away just now: it is being replaced, and looked for again with the next question
        }
    }

    private static IEnumerable<string> Subfolders(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal)
        : [];
}
