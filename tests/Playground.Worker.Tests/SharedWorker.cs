namespace Playground.Worker.Tests;

/// <summary>One worker for all tests of a class that leave nothing behind.</summary>
public sealed class SharedWorker : IAsyncLifetime
{
    public TestWorker Worker { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Worker = await TestWorker.Start();

    public ValueTask DisposeAsync() => Worker.DisposeAsync();
}
