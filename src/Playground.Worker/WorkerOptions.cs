using Playground.Transformers;
using Playground.Worker.Api;

namespace Playground.Worker;

/// <summary>The configuration keys of the worker.</summary>
public sealed record WorkerOptions(IReadOnlyList<string> ModelFolders, string StarterModels, string DataFolder, int? ParentProcess)
{
    public const string DefaultUrls = "http://127.0.0.1:5081";
    public const string DefaultDataFolder = "./playground-data";

    /// <summary>Reads and checks the keys; a bad one stops the start with a sentence that names it.</summary>
    public static WorkerOptions Read(IConfiguration configuration)
    {
        var folders = configuration.GetSection("Models:Folders").Get<string[]>() ?? [];
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                throw new ConfigurationException($"Models:Folders names {folder}, which is not a folder.");
            }
        }

        var data = configuration["Data:Folder"] ?? DefaultDataFolder;
        if (string.IsNullOrWhiteSpace(data))
        {
            throw new ConfigurationException("Data:Folder is empty; it must name the folder that the app writes to.");
        }

        ApiKeyGate.Check(configuration);
        return new WorkerOptions(
            [.. folders.Select(Path.GetFullPath)],
            configuration["Models:Starter"] ?? Path.Combine(AppContext.BaseDirectory, "StarterModels"),
            Path.GetFullPath(data),
            ParentOf(configuration["Worker:ParentProcess"]));
    }

    private static int? ParentOf(string? value) => string.IsNullOrWhiteSpace(value)
        ? null
        : int.TryParse(value, out var id) && id > 0
            ? id
            : throw new ConfigurationException($"Worker:ParentProcess is {value}; it must be a process id.");
}

/// <summary>A configuration key that can't be used: the worker ends at once, with <see cref="ExitCode"/>, so that nobody starts it again in vain.</summary>
public sealed class ConfigurationException(string sentence) : PlaygroundException(sentence)
{
    /// <summary>EX_CONFIG of sysexits.h.</summary>
    public const int ExitCode = 78;
}
