using System.Net;
using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Web.Training;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Training;

public sealed class ImportRunTests : BunitContext
{
    private readonly Door _worker = new();
    private readonly List<RunSummary> _imported = [];

    public ImportRunTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<IHttpClientFactory>(_worker);
        Services.AddSingleton(new WorkerAddress(new WorkerOptions { Url = "http://worker.example" }));
        Services.AddScoped<RunImports>();
    }

    [Fact]
    public void The_zip_arrives_unchanged_as_a_zip_and_the_run_is_handed_on()
    {
        var zip = new byte[200_000]; // more than one piece
        new Random(1).NextBytes(zip);
        var control = Show();
        Choose(control, zip);
        control.WaitForAssertion(() => Assert.Equal("r1", Assert.Single(_imported).Id));
        Assert.Equal(zip, _worker.Body);
        Assert.Equal(("POST /api/runs/import", "application/zip"), (_worker.Asked, _worker.Type));
        Assert.Empty(control.FindAll("[role=alert], progress"));
    }

    [Fact]
    public void While_it_is_sent_a_bar_shows_how_far_and_no_second_file_can_be_chosen()
    {
        var answer = new TaskCompletionSource();
        _worker.Waiting = answer.Task;
        var control = Show();
        Choose(control, new byte[100_000]);
        control.WaitForAssertion(() => Assert.Equal("1", control.Find("progress").GetAttribute("value")));
        Assert.Contains("Looking at the run", control.Markup, StringComparison.Ordinal);
        Assert.True(control.Find("input").HasAttribute("disabled"));
        answer.SetResult();
        control.WaitForAssertion(() => Assert.False(control.Find("input").HasAttribute("disabled")));
    }

    [Fact]
    public void A_file_that_is_refused_has_the_workers_sentence_and_another_can_be_chosen()
    {
        _worker.Status = HttpStatusCode.BadRequest;
        _worker.Answer = """{"error":"This is not a zip file, or it is damaged.","error_type":"validation"}""";
        var control = Show();
        Choose(control, [1, 2, 3]);
        control.WaitForAssertion(() => Assert.Equal("This is not a zip file, or it is damaged.", control.Find("[role=alert]").TextContent));
        Assert.Empty(_imported);
        (_worker.Status, _worker.Answer) = (HttpStatusCode.Created, Door.Run);
        Choose(control, [1, 2, 3]);
        control.WaitForAssertion(() => Assert.Single(_imported));
        Assert.Empty(control.FindAll("[role=alert]"));
    }

    [Fact]
    public void An_empty_file_is_refused_before_anything_is_sent()
    {
        var control = Show();
        Choose(control, []);
        Assert.Equal("“run.zip” is empty.", control.Find("[role=alert]").TextContent);
        Assert.Null(_worker.Asked);
    }

    [Fact]
    public void A_worker_that_is_away_is_said_in_a_sentence()
    {
        _worker.Waiting = Task.FromException(new HttpRequestException("connection refused"));
        var control = Show();
        Choose(control, [1]);
        control.WaitForAssertion(() => Assert.StartsWith("The worker is restarting", control.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_told_apart_from_a_worker_that_is_away()
    {
        var refusal = await Assert.ThrowsAsync<WorkerRefusedException>(() => Services.GetRequiredService<RunImports>().Send(new BrokenFile(), null, Xunit.TestContext.Current.CancellationToken));
        Assert.Equal("The file could not be read to its end; choose it again.", refusal.Message);
    }

    protected override void Dispose(bool disposing)
    {
        _worker.Dispose();
        base.Dispose(disposing);
    }

    private IRenderedComponent<ImportRun> Show() => Render<ImportRun>(p => p.Add(c => c.OnImported, run => _imported.Add(run)));

    /// <summary>Chooses a file, and does not wait until all is done with it, as bUnit's own way would.</summary>
    private static void Choose(IRenderedComponent<ImportRun> control, byte[] zip) =>
        _ = control.InvokeAsync(() => control.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new InputFileChangeEventArgs([new ChosenFile(zip)])));

    private sealed class ChosenFile(byte[] content) : IBrowserFile
    {
        public string Name => "run.zip";

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Size => content.Length;

        public string ContentType => "application/zip";

        public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) => new MemoryStream(content);
    }

    private sealed class BrokenFile : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("gone");
    }

    /// <summary>The worker's side of HTTP.</summary>
    private sealed class Door : HttpMessageHandler, IHttpClientFactory
    {
        public static readonly string Run = JsonSerializer.Serialize(A.Run(RunStatus.Completed, 5), JsonSerializerOptions.Web);

        public HttpStatusCode Status { get; set; } = HttpStatusCode.Created;

        public string Answer { get; set; } = Run;

        public Task Waiting { get; set; } = Task.CompletedTask;

        public byte[] Body { get; private set; } = [];

        public string? Asked { get; private set; }

        public string? Type { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Asked, Type) = ($"{request.Method} {request.RequestUri!.PathAndQuery}", request.Content!.Headers.ContentType!.MediaType);
            Body = await request.Content.ReadAsByteArrayAsync(cancellationToken);
            await Waiting;
            return new HttpResponseMessage(Status) { Content = new StringContent(Answer) };
        }
    }
}
