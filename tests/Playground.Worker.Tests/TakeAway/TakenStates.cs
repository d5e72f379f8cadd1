using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Worker.Runs;
using Playground.Worker.Tests.Runs;

namespace Playground.Worker.Tests.TakeAway;

/// <summary>What tests of runs that are taken along unfinished share.</summary>
internal static class TakenStates
{
    public const string File = "optimizer.safetensors";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A run that was stopped on its way.</summary>
    public static async Task<RunSummary> Stopped(TestWorker worker, RunRecipe recipe, int step)
    {
        await using var hub = await worker.Connect();
        var run = await hub.InvokeAsync<RunSummary>("StartRun", recipe with { StopAtStep = step }, Cancellation);
        Assert.Equal(step, (await RunTests.Watch(hub, run.Id, 0, slow: false)).Count);
        await worker.Service<TrainingRuns>().Find(run.Id).Ended;
        return await hub.InvokeAsync<RunSummary>("GetRun", run.Id, Cancellation);
    }

    public static async Task<Dictionary<string, byte[]>> Export(TestWorker worker, string id) =>
        TakeAwayTests.Unzip(await worker.Http.GetByteArrayAsync(new Uri($"/api/runs/{id}/export?state=true", UriKind.Relative), Cancellation));

    public static async Task<RunSummary> Import(TestWorker worker, Dictionary<string, byte[]> files)
    {
        using var answer = await TakeAwayTests.Import(worker.Http, TakeAwayTests.Zip(files));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Cancellation));
        return (await answer.Content.ReadFromJsonAsync<RunSummary>(Cancellation))!;
    }

    /// <summary>All points, when the run has gone on to its end.</summary>
    public static async Task<List<TrainingPoint>> ResumedToTheEnd(TestWorker worker, string id)
    {
        await using var hub = await worker.Connect();
        await hub.InvokeAsync<RunSummary>("ResumeRun", id, Cancellation);
        var points = await RunTests.Watch(hub, id, 0, slow: false);
        await worker.Service<TrainingRuns>().Find(id).Ended;
        return points;
    }

    public static Task<TrainingStateSummary> StateOf(TestWorker worker, string id) =>
        worker.Http.GetFromJsonAsync<TrainingStateSummary>($"/api/runs/{id}/training-state", Cancellation)!;

    public static async Task<string> Refusal(Task<HttpResponseMessage> asked, HttpStatusCode status)
    {
        using var answer = await asked;
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == status, body);
        return JsonNode.Parse(body)!["error"]!.GetValue<string>();
    }

    /// <summary>All that does not depend on how fast the machine is.</summary>
    public static TrainingPoint Learnt(TrainingPoint point) => point with { Seconds = 0, TokensPerSecond = 0 };

    /// <summary>The zip without the user's own text, as somebody packs it who may not hand that on.</summary>
    public static Dictionary<string, byte[]> WithoutText(Dictionary<string, byte[]> files)
    {
        Assert.True(files.Remove("corpus.txt"));
        return files;
    }

    /// <summary>Another header before the same numbers.</summary>
    public static byte[] WithHeader(byte[] file, Action<JsonObject> change)
    {
        var length = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        var header = JsonNode.Parse(Encoding.UTF8.GetString(file, 8, length))!.AsObject();
        change(header);
        var json = Encoding.UTF8.GetBytes(header.ToJsonString());
        var size = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(size, json.Length);
        return [.. size, .. json, .. file[(8 + length)..]];
    }

    public static byte[] WithMetadata(byte[] file, string key, string? value) => WithHeader(file, header =>
    {
        var metadata = header["__metadata__"]!.AsObject();
        metadata.Remove(key);
        if (value is not null)
        {
            metadata[key] = value;
        }
    });
}
