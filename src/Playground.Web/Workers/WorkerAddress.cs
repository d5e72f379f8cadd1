using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Playground.Web.Workers;

/// <summary>Where the worker listens: the configured one, or a free loopback port that stays ours across its restarts.</summary>
public sealed class WorkerAddress
{
    public WorkerAddress(WorkerOptions options)
    {
        IsExternal = !string.IsNullOrWhiteSpace(options.Url);
        if (!IsExternal)
        {
            Url = new Uri($"http://127.0.0.1:{FreePort()}");
        }
        else if (Uri.TryCreate(options.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            Url = url;
        }
        else
        {
            throw new OptionsValidationException("Worker", typeof(WorkerOptions), [$"Worker:Url is \"{options.Url}\", which is not an http address."]);
        }
    }

    public bool IsExternal { get; }

    public Uri Url { get; }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
