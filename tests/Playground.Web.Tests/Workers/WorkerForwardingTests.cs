using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Workers;

/// <summary>What programs are told when the worker hangs up.</summary>
public sealed class WorkerForwardingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/corpora", 21, HttpStatusCode.RequestEntityTooLarge, """{"error":"The text is larger than 20 MB, the largest that is taken; cut it down.","error_type":"validation"}""")]
    [InlineData("/api/corpora", 1, HttpStatusCode.BadGateway, "does not answer; try again when it does.")]
    [InlineData("/api/runs", 21, HttpStatusCode.BadGateway, "does not answer; try again when it does.")]
    public async Task Only_a_body_that_is_never_taken_is_called_too_large(string path, int megabytes, HttpStatusCode status, string sentence)
    {
        using var worker = new TcpListener(IPAddress.Loopback, 0);
        worker.Start();
        var hangsUp = HangUp(worker);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton(new WorkerAddress(new WorkerOptions { Url = $"http://{worker.LocalEndpoint}" }));
        await using var app = builder.Build();
        app.MapWorker();
        await app.StartAsync(Ct);

        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var body = new ByteArrayContent(new byte[megabytes * 1024 * 1024]);
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), body, Ct);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        worker.Stop();
        await hangsUp;
    }

    /// <summary>Takes a little of each request, and goes.</summary>
    private static async Task HangUp(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var caller = await listener.AcceptSocketAsync(Ct);
                caller.LingerState = new LingerOption(true, 0);
                await caller.ReceiveAsync(new byte[100], Ct);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // the test is over
        }
    }
}
