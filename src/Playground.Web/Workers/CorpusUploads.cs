using System.Net.Http.Headers;
using System.Text.Json;
using Playground.Contracts;

namespace Playground.Web.Workers;

/// <summary>The way of a long text to the worker: streamed over HTTP, since a hub message may hold only a little.</summary>
public sealed class CorpusUploads(IHttpClientFactory clients, WorkerAddress address)
{
    /// <param name="source"><c>pasted</c> or <c>uploaded</c>.</param>
    /// <param name="progress">Bytes sent so far.</param>
    /// <exception cref="WorkerRefusedException">The text is too long, is not UTF-8, or the worker refuses it.</exception>
    /// <exception cref="WorkerAwayException">The worker cannot be reached.</exception>
    public async Task<CorpusSummary> Send(Stream text, string name, string source, IProgress<long>? progress, CancellationToken ct)
    {
        using var client = clients.CreateClient(nameof(CorpusUploads));
        client.Timeout = Timeout.InfiniteTimeSpan; // a long text from a slow browser takes its time; leaving the page ends it
        using var content = new CheckedText(text, progress);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain", "utf-8");
        var target = new Uri(address.Url, $"/api/corpora?name={Uri.EscapeDataString(name)}&source={source}");
        try
        {
            using var answer = await client.PostAsync(target, content, ct);
            var body = await answer.Content.ReadAsStringAsync(ct);
            return answer.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<CorpusSummary>(body, JsonSerializerOptions.Web)!
                : throw new WorkerRefusedException(WorkerSentence.OfAnswer(body) ?? $"The worker did not take the text and answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException e)
        {
            throw content.Refusal ?? (Exception)new WorkerAwayException(e);
        }
    }
}
