using System.Globalization;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Workers;

namespace Playground.Web.NextWord;

/// <summary>One text being written by the model, token by token; it can be stopped and taken back. Used from its page's thread only.</summary>
public sealed class Generation(AskingPage page, IWorkerClient worker, string before) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<GeneratedToken> _tokens = [];
    private bool _closed;

    /// <summary>The text as it was.</summary>
    public string Before { get; } = before;

    public IReadOnlyList<GeneratedToken> Tokens => _tokens;

    /// <summary>The text with everything written so far; pieces bring their own spaces.</summary>
    public string Text { get; private set; } = before;

    public bool IsRunning { get; private set; }

    /// <summary>One sentence about how it ended.</summary>
    public string? Ending { get; private set; }

    /// <summary>Writes until the end; <paramref name="grew"/> is called after every token and at the end.</summary>
    public async Task Run(GenerateRequest request, Action grew)
    {
        IsRunning = true;
        Text = Before.TrimEnd();
        try
        {
            await foreach (var token in worker.Generate(request, _stop.Token))
            {
                if (_stop.IsCancellationRequested)
                {
                    break;
                }

                _tokens.Add(token);
                Text += token.Text;
                Ending = Why(token.FinishReason);
                grew();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped by the reader.
        }
        catch (WorkerRefusedException e)
        {
            Ending = e.Message;
        }
        catch (WorkerAwayException)
        {
            Ending = "The worker restarted in the middle; what it had written is kept.";
        }

        IsRunning = false;
        Text = _tokens.Count == 0 ? Before : Text;
        Ending ??= _stop.IsCancellationRequested ? $"Stopped after {_tokens.Count.ToString(CultureInfo.InvariantCulture)} tokens." : null;
        if (!_closed)
        {
            grew();
            page.Render();
        }
    }

    public void Stop() => _stop.Cancel();

    public void Dispose()
    {
        _closed = true;
        _stop.Cancel();
        _stop.Dispose();
    }

    private static string? Why(string? reason) => reason switch
    {
        "endOfText" => "The model ended the text here.",
        "context" => "The model's context is full.",
        "length" => "As many tokens as you asked for.",
        _ => null,
    };
}
