using System.Net.Http.Headers;
using System.Text.Json;
using Playground.Contracts;

namespace Playground.Web.Workers;

/// <summary>The way of an exported run's zip to the worker: streamed over HTTP, since a hub message may hold only a little.</summary>
public sealed class RunImports(IHttpClientFactory clients, WorkerAddress address)
{
    /// <param name="progress">Bytes sent so far.</param>
    /// <exception cref="WorkerRefusedException">The zip is no exported run, or can't be read to its end.</exception>
    /// <exception cref="WorkerAwayException">The worker cannot be reached.</exception>
    public async Task<RunSummary> Send(Stream zip, IProgress<long>? progress, CancellationToken ct)
    {
        using var client = clients.CreateClient(nameof(RunImports));
        client.Timeout = Timeout.InfiniteTimeSpan; // a large zip from a slow browser takes its time; leaving the page ends it
        using var content = new CountedFile(zip, progress);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        try
        {
            using var answer = await client.PostAsync(new Uri(address.Url, "/api/runs/import"), content, ct);
            var body = await answer.Content.ReadAsStringAsync(ct);
            return answer.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<RunSummary>(body, JsonSerializerOptions.Web)!
                : throw new WorkerRefusedException(WorkerSentence.OfAnswer(body) ?? $"The worker did not take the zip and answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException e)
        {
            throw content.Refusal ?? (Exception)new WorkerAwayException(e);
        }
    }
}
