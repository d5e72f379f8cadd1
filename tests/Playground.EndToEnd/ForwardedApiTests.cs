using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Playground.EndToEnd;

/// <summary>The API at the web process's address: what a request has that its worker must not stumble over.</summary>
public sealed class ForwardedApiTests(PlaygroundFixture playground)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/models/simple-english-masked", "inputs", 31, HttpStatusCode.RequestEntityTooLarge, "The request body must have at most")]
    [InlineData("/models/simple-english-masked", "inputs", 80, HttpStatusCode.RequestEntityTooLarge, "The request body must have at most")]
    [InlineData("/api/models/simple-english-masked/inspect", "text", 31, HttpStatusCode.RequestEntityTooLarge, "The request body must have at most")]
    [InlineData("/api/runs", "corpusText", 40, HttpStatusCode.RequestEntityTooLarge, "The text is larger than 20 MB")]
    [InlineData("/api/runs", "corpusText", 80, HttpStatusCode.RequestEntityTooLarge, "The request body must have at most")]
    public async Task A_body_of_any_size_beyond_the_limit_is_refused_with_the_limit(string path, string member, int megabytes, HttpStatusCode status, string sentence)
    {
        using var ready = await playground.Server.WhenReady();
        using var body = new StringContent($"{{\"{member}\":\"{new string('a', megabytes * 1024 * 1024)}\"}}", Encoding.UTF8, "application/json");
        using var answer = await playground.Server.Http.PostAsync(path, body, Cancellation);
        var said = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode} {said}");
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization: Bearer hf_é")]
    [InlineData("X-Name: Zoë")]
    public async Task A_header_that_is_not_ascii_stands_in_no_requests_way(string header)
    {
        using var ready = await playground.Server.WhenReady();
        Assert.StartsWith("HTTP/1.1 200", await Send($"GET /api/models HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{header}\r\n\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD", "/healthz/live", HttpStatusCode.OK)]
    [InlineData("HEAD", "/healthz/ready", HttpStatusCode.OK)]
    [InlineData("GET", "/models/simple-english-causal/v1/completions", HttpStatusCode.MethodNotAllowed)] // no page
    [InlineData("GET", "/models/simple-english-causal", HttpStatusCode.OK)] // the model's page
    public async Task Who_only_looks_whether_it_is_there_is_told(string method, string path, HttpStatusCode status)
    {
        using var ready = await playground.Server.WhenReady();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await playground.Server.Http.SendAsync(request, Cancellation);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/corpora", "The text is larger than 20 MB")]
    [InlineData("/api/runs/import", "The zip is larger than 1024 MB")]
    public async Task Who_announces_too_much_has_the_sentence_before_sending_anything(string path, string sentence)
    {
        using var ready = await playground.Server.WhenReady();
        var answer = await Send($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n", until: "}");
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains(sentence, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_whose_chunks_go_wrong_is_the_senders_fault()
    {
        using var ready = await playground.Server.WhenReady();
        var answer = await Send("POST /api/runs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"abcde and more", until: "}");
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("The body of the request did not come to its end.", answer, StringComparison.Ordinal);
    }

    /// <returns>What comes back, to its end or to a first sign.</returns>
    private async Task<string> Send(string request, string? until = null)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(playground.Server.Url.Host, playground.Server.Url.Port, Cancellation);
        await socket.SendAsync(Encoding.UTF8.GetBytes(request), Cancellation);
        var (answer, piece) = (new StringBuilder(), new byte[8192]);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(until is null ? TimeSpan.FromSeconds(30) : TimeSpan.FromSeconds(4)); // less than the server waits for a sender
        for (int read; (read = await socket.ReceiveAsync(piece, patience.Token)) > 0;)
        {
            answer.Append(Encoding.UTF8.GetString(piece, 0, read));
            if (until is not null && answer.ToString().Contains(until, StringComparison.Ordinal))
            {
                break;
            }
        }

        return answer.ToString();
    }
}
