using System.Diagnostics;

namespace Playground.Web.Workers;

/// <summary>Starts one worker process with this program's settings, and passes on what it prints.</summary>
public sealed class WorkerProcess(IConfiguration configuration, WorkerAddress address, WorkerOptions options)
{
    /// <summary>Sections of settings that are the worker's own, wherever this process got them from.</summary>
    public static IReadOnlyList<string> Forwarded { get; } = ["Models", "Data", "Api", "Snapshots", "Logging"];

    private Task<Process>? ahead;

    /// <summary>
    /// Starts the first one while this program still puts itself together: loading libtorch takes the worker a second, and a
    /// visitor's first answer waits for it.
    /// </summary>
    public void StartAhead() => ahead = Task.Run(Launch);

    /// <summary>The process started ahead, or a new one.</summary>
    public async Task<Process> Start(ILogger output)
    {
        var process = await (Interlocked.Exchange(ref ahead, null) ?? Task.Run(Launch));
        process.OutputDataReceived += (_, line) => PassOn(output, LogLevel.Information, line.Data);
        process.ErrorDataReceived += (_, line) => PassOn(output, LogLevel.Warning, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private Process Launch()
    {
        var program = options.Program ?? Path.Combine(AppContext.BaseDirectory, "worker", "Playground.Worker.dll");
        if (!File.Exists(program))
        {
            throw new FileNotFoundException($"The worker's program is not at {program}: build the solution, or set Worker:Program or Worker:Url.");
        }

        var start = new ProcessStartInfo
        {
            FileName = program.EndsWith(".dll", StringComparison.Ordinal) ? Environment.ProcessPath is { } p && Path.GetFileNameWithoutExtension(p) == "dotnet" ? p : "dotnet" : program,
            RedirectStandardInput = true, // closes when this process dies, however it dies: the worker then ends too
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (program.EndsWith(".dll", StringComparison.Ordinal))
        {
            start.ArgumentList.Add(program);
        }

        start.ArgumentList.Add($"--Worker:ParentProcess={Environment.ProcessId}");
        foreach (var (key, value) in Forwarded.SelectMany(s => configuration.GetSection(s).AsEnumerable()))
        {
            if (value is not null)
            {
                start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
            }
        }

        start.Environment["Urls"] = address.Url.ToString();
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment.Remove("ASPNETCORE_HTTP_PORTS");

        return Process.Start(start)!;
    }

    private static void PassOn(ILogger output, LogLevel level, string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            output.Log(level, "{Line}", line);
        }
    }
}
