using System.Text.Json;
using Playground.Contracts;
using Playground.Worker.Api;
using Playground.Worker.Storage;
using Playground.Worker.Tests.Runs;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.Api;

/// <summary>The points of a run that are too many to hold in memory for everyone who asks.</summary>
public sealed class LongRunTests(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private const int Steps = 100_000; // many times what may be on its way to a reader that does not read
    private const int Gone = 90_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What is removed while a reader is still at the beginning is not sent: it had not been read.</summary>
    [Theory]
    [InlineData("points")]
    [InlineData("points.json")]
    public async Task Points_are_read_as_they_are_sent(string path)
    {
        await using var hub = await shared.Worker.Connect();
        var run = (await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(1))).Id;
        var points = shared.Worker.Service<PointStore>();
        points.Append(run, [.. Enumerable.Range(2, Steps - 1).Select(step => new TrainingPoint(step, step / 7.0, 1 / 3.0, Math.E, 0.1 + step, 1e-3 / step, 2 / 3.0, 1e5 / 7, step * 64L, step / 11.0, step % 10 == 0 ? 1 / 9.0 : null))]);

        using var response = await shared.Worker.Http.GetAsync(new Uri($"/api/runs/{run}/{path}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        var first = (char)reader.Read();
        shared.Worker.Service<Database>().Write(connection =>
        {
            using var command = connection.Command("DELETE FROM points WHERE run = $run AND step > $gone", ("$run", run), ("$gone", Gone));
            command.ExecuteNonQuery();
        });
        var expected = JsonSerializer.Serialize(points.Read(run, 0), ApiJson.Options);
        Assert.True(expected == first + await reader.ReadToEndAsync(Cancellation), "It is not what the points make at one go.");
        Assert.Equal(Gone, points.Latest(run)!.Step);
    }
}
