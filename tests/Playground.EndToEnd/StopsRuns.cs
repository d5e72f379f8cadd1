namespace Playground.EndToEnd;

/// <summary>For classes that start runs: what a test left training when it failed would keep the next class's runs waiting.</summary>
public sealed class StopsRuns(PlaygroundFixture playground) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await playground.Server.StopRuns();
}
