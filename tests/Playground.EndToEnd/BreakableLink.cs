using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Playground.EndToEnd;

/// <summary>A network between a browser and a server that can be cut and mended.</summary>
internal sealed class BreakableLink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> _open = new();
    private readonly Uri _to;
    private readonly Task _accepting;
    private volatile bool _cut;

    public BreakableLink(Uri to)
    {
        _to = to;
        _listener.Start();
        _accepting = Accept();
    }

    public Uri Url => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>Ends all connections, and every new one at once.</summary>
    public void Cut()
    {
        _cut = true;
        CloseAll();
    }

    public void Mend() => _cut = false;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        CloseAll();
        await _accepting;
    }

    private void CloseAll()
    {
        foreach (var socket in _open.Keys)
        {
            socket.Close(0);
        }
    }

    private async Task Accept()
    {
        var links = new List<Task>();
        try
        {
            while (true)
            {
                links.Add(Link(await _listener.AcceptSocketAsync()));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(links); // the test is over
        }
    }

    private async Task Link(Socket near)
    {
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (near)
        {
            _open[near] = _open[far] = true;
            try
            {
                if (!_cut)
                {
                    await far.ConnectAsync(_to.Host, _to.Port);
                    await Task.WhenAny(Copy(near, far), Copy(far, near));
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                near.Close(0); // the server is not there, or it was cut meanwhile
            }

            _open.TryRemove(near, out _);
            _open.TryRemove(far, out _);
        }
    }

    private static async Task Copy(Socket from, Socket to)
    {
        var piece = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReceiveAsync(piece)) > 0;)
            {
                for (var sent = 0; sent < read; sent += await to.SendAsync(piece.AsMemory(sent, read - sent)))
                {
                    // all of it
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            to.Close(0); // cut
        }
    }
}
