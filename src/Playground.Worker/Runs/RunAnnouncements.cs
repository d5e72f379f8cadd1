using System.Threading.Channels;
using Playground.Contracts;

namespace Playground.Worker.Runs;

/// <summary>Changes of runs on their way to every connected client, in order.</summary>
public sealed class RunAnnouncements
{
    private readonly Channel<RunSummary> channel = Channel.CreateUnbounded<RunSummary>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(RunSummary run) => channel.Writer.TryWrite(run);

    public IAsyncEnumerable<RunSummary> Read(CancellationToken cancellation) => channel.Reader.ReadAllAsync(cancellation);
}
