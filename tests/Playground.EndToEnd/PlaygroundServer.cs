using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Playground.EndToEnd;

/// <summary>The product as its users start it: the web program as a process of its own, which starts its worker itself.</summary>
public sealed partial class PlaygroundServer : IAsyncDisposable
{
    private readonly Process _web;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int _workerId;
    private TaskCompletionSource<int> _nextWorker = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PlaygroundServer(string dataFolder, IEnumerable<string> settings)
    {
        DataFolder = dataFolder;
        Url = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Program, $"--Urls={Url}", $"--Data:Folder={dataFolder}", .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = dataFolder, // started from anywhere, not from its own folder
        };
        _web = new Process { StartInfo = start };
        _web.OutputDataReceived += (_, line) => Read(line.Data);
        _web.ErrorDataReceived += (_, line) => Read(line.Data);
        Http = new HttpClient { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>The web program as this solution built it.</summary>
    public static string Program => Path.Combine(RepositoryRoot(), "src", "Playground.Web", "bin", Configuration, "net10.0", "Playground.Web.dll");

    public Uri Url { get; }

    public string DataFolder { get; }

    public HttpClient Http { get; }

    /// <summary>The worker's process id.</summary>
    public int WorkerId => _workerId;

    /// <summary>All that the processes printed, for failure messages.</summary>
    public string Log => string.Join('\n', _log);

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    public static async Task<PlaygroundServer> Start(params string[] settings)
    {
        var server = new PlaygroundServer(Directory.CreateTempSubdirectory("playground-test-").FullName, settings);
        server._web.Start();
        server._web.BeginOutputReadLine();
        server._web.BeginErrorReadLine();
        await server._listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return server;
    }

    /// <summary>Kills the worker as a crash would, and returns once another one was started.</summary>
    public async Task KillWorker()
    {
        _nextWorker = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using (var worker = Process.GetProcessById(_workerId))
        {
            worker.Kill();
        }

        await _nextWorker.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Returns once a model can answer.</summary>
    public async Task<HttpResponseMessage> WhenReady()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var answer = await Http.GetAsync("/healthz/ready", patience.Token);
            if (answer.IsSuccessStatusCode)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(50, patience.Token);
        }
    }

    public async Task<JsonElement> GetJson(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Asks the program to end, as Ctrl+C and service managers do; returns when it and its worker have.</summary>
    public async Task End()
    {
        using (var kill = Process.Start("kill", ["-TERM", _web.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _web.WaitForExitAsync();
        await WorkerEnded();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_web.HasExited)
        {
            _web.Kill(); // the worker must notice and end by itself
            await _web.WaitForExitAsync();
        }

        _web.Dispose();
        await WorkerEnded();
        Directory.Delete(DataFolder, recursive: true);
    }

    private async Task WorkerEnded()
    {
        if (Process.GetProcesses().FirstOrDefault(process => process.Id == _workerId) is { } worker)
        {
            using (worker)
            {
                await worker.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
            }
        }
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _log.Enqueue(line);
        if (WorkerStarted().Match(line) is { Success: true } match)
        {
            _workerId = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            _nextWorker.TrySetResult(_workerId);
        }

        if (line.Contains($"Now listening on: {Url.ToString().TrimEnd('/')}", StringComparison.Ordinal))
        {
            _listening.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Playground.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Playground.sln is in no folder above the tests.");
    }

    [GeneratedRegex(@"The worker is process (\d+)")]
    private static partial Regex WorkerStarted();
}
