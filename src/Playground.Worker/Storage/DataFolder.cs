using Playground.Transformers;

namespace Playground.Worker.Storage;

/// <summary>Where everything that the app writes lies. Held by one worker at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private const string ImportPrefix = ".import-";
    private const string StateSuffix = ".state";

    private readonly FileStream lockFile;

    private DataFolder(string root, FileStream lockFile)
    {
        Root = root;
        this.lockFile = lockFile;
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "playground.db");

    /// <summary>See <see cref="Storage.Reserve"/>.</summary>
    public string Reserve => Path.Combine(Root, "reserve");

    public string Corpora => Path.Combine(Root, "corpora");

    /// <summary>Vocabularies that were learnt to be looked at; they can be learnt again at any time.</summary>
    public string Vocabularies => Path.Combine(Root, "vocabularies");

    public string Models => Path.Combine(Root, "models");

    /// <summary>A run's checkpoint and vocabulary.</summary>
    public string Run(string runId) => Path.Combine(Root, "runs", runId);

    public string Runs => Path.Combine(Root, "runs");

    /// <summary>The vocabulary of a run.</summary>
    public string RunTokenizer(string runId) => Path.Combine(Run(runId), "tokenizer");

    /// <summary>The moments of a run that were kept.</summary>
    public string Snapshots(string runId) => Path.Combine(Run(runId), "snapshots");

    /// <summary>The finished model of a run; its id is <c>runs/{run id}</c>.</summary>
    public string RunModel(string runId) => Path.Combine(Models, "runs", runId);

    /// <summary>Where a deleted run's model waits; the dot hides it from the catalogue.</summary>
    public string DeletedModel(string runId) => Path.Combine(Models, "runs", $".deleted-{runId}");

    /// <summary>Where the model of a run waits that is being brought in; the dot hides it from the catalogue.</summary>
    public string ImportedModel(string runId) => Path.Combine(Models, "runs", $"{ImportPrefix}{runId}");

    /// <summary>Where that waits which such a run goes on from.</summary>
    public string ImportedState(string runId) => $"{ImportedModel(runId)}{StateSuffix}";

    /// <summary>The run whose model, or what it goes on from, waits under that name.</summary>
    public static string RunOfImport(string name) =>
        name.EndsWith(StateSuffix, StringComparison.Ordinal) ? name[ImportPrefix.Length..^StateSuffix.Length] : name[ImportPrefix.Length..];

    /// <summary>All that belongs to runs that are being brought in.</summary>
    public IReadOnlyList<FileSystemInfo> Imports() =>
        new DirectoryInfo(Path.Combine(Models, "runs")) is { Exists: true } runs ? runs.GetFileSystemInfos($"{ImportPrefix}*") : [];

    /// <summary>Opens the folder, makes what is missing, and refuses with a sentence when another worker holds it or it can't be written.</summary>
    public static DataFolder Open(string path)
    {
        var root = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.Combine(root, "corpora"));
            Directory.CreateDirectory(Path.Combine(root, "models"));
            Directory.CreateDirectory(Path.Combine(root, "runs"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlaygroundException($"Data:Folder {root} can't be written: {e.Message}", e);
        }

        try
        {
            return new DataFolder(root, new FileStream(Path.Combine(root, "worker.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new PlaygroundException($"Data:Folder {root} can't be written: {e.Message}", e); // its lock belongs to another account
        }
        catch (IOException e)
        {
            throw new PlaygroundException($"Data:Folder {root} is in use by another worker; stop that one or choose another folder.", e);
        }
    }

    public void Dispose() => lockFile.Dispose();
}
