using System.Text;
using Microsoft.Playwright;

namespace Playground.EndToEnd;

/// <summary>
/// A page's connection on which what the server says is held up, from the first message with a word in it on. What it draws still passes: the scripts that it
/// calls come late.
/// </summary>
internal sealed class SlowLine(string word)
{
    private const string Drawing = "JS.RenderBatch"; // the name of Blazor's message
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private Queue<Action>? _waiting;
    private bool _open;

    /// <summary>Ends when a message is held up.</summary>
    public Task Held => _held.Task;

    public void Connect(IWebSocketRoute page)
    {
        var server = page.ConnectToServer();
        server.OnMessage(frame =>
        {
            Action pass = frame.Binary is { } bytes ? () => page.Send(bytes) : () => page.Send(frame.Text!);
            var said = Encoding.UTF8.GetString(frame.Binary ?? []);
            lock (_gate)
            {
                if (_waiting is null && !_open && said.Contains(word, StringComparison.Ordinal))
                {
                    _waiting = [];
                    _held.TrySetResult();
                }

                if (_waiting is null || said.Contains(Drawing, StringComparison.Ordinal))
                {
                    pass();
                }
                else
                {
                    _waiting.Enqueue(pass);
                }
            }
        });
    }

    /// <summary>Passes on all that waits, in its order.</summary>
    public void LetGo()
    {
        lock (_gate)
        {
            _open = true;
            while (_waiting?.TryDequeue(out var pass) ?? false)
            {
                pass();
            }

            _waiting = null;
        }
    }
}
