using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Worker.Tests.Runs;
using Playground.Worker.Tests.Snapshots;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>An exported run with its moments, harmed in one place and brought in.</summary>
public abstract class RefusedZips(SharedWorker shared) : IClassFixture<SharedWorker>
{
    private static Dictionary<string, byte[]>? sound;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected HttpClient Http => shared.Worker.Http;

    protected Task<HubConnection> Connect() => shared.Worker.Connect();

    /// <summary>Refused with a sentence that says this, and that nothing is left of.</summary>
    /// <param name="pack">How the files become a zip.</param>
    protected async Task<string> IsRefused(Action<Dictionary<string, byte[]>> harm, string sentence, Func<Dictionary<string, byte[]>, byte[]>? pack = null)
    {
        sound ??= await Sound();
        var files = new Dictionary<string, byte[]>(sound);
        harm(files);
        var before = Left();
        using var answer = await TakeAwayTests.Import(Http, pack?.Invoke(files) ?? TakeAwayTests.Zip(files));
        var said = await Refused(answer, sentence);
        Assert.Equal(before, Left());
        return said;
    }

    protected static async Task<string> Refused(HttpResponseMessage answer, string sentence)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, body);
        using var json = JsonDocument.Parse(body);
        var said = json.RootElement.GetProperty("error").GetString()!;
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        return said;
    }

    protected async Task<HttpStatusCode> StatusOf(Action<Dictionary<string, byte[]>> change)
    {
        sound ??= await Sound();
        var files = new Dictionary<string, byte[]>(sound);
        change(files);
        using var answer = await TakeAwayTests.Import(Http, TakeAwayTests.Zip(files));
        return answer.StatusCode;
    }

    protected static string Text(Dictionary<string, byte[]> files, string name) => Encoding.UTF8.GetString(files[name]);

    protected static void Change(Dictionary<string, byte[]> files, string name, string old, string changed)
    {
        Assert.Contains(old, Text(files, name), StringComparison.Ordinal);
        files[name] = Encoding.UTF8.GetBytes(Text(files, name).Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Everything in the folder of models and the list of corpora: a refusal leaves nothing behind.</summary>
    private string[] Left() =>
    [
        .. ((string[])["models/runs", "runs", "corpora"]).Select(folder => Path.Combine(shared.Worker.DataFolder, folder)).Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFileSystemEntries).Order(StringComparer.Ordinal),
    ];

    private async Task<Dictionary<string, byte[]>> Sound()
    {
        await using var hub = await shared.Worker.Connect();
        var run = await SnapshotTests.RunToTheEnd(hub, TinyRecipe.Masked(5));
        return TakeAwayTests.Unzip(await Http.GetByteArrayAsync(new Uri($"/api/runs/{run.Id}/export?moments=true", UriKind.Relative), Cancellation));
    }
}
