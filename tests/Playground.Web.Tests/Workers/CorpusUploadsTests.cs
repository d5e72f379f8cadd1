using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.JSInterop;
using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Tests.Workers;

public sealed class CorpusUploadsTests : IDisposable
{
    private readonly Endpoint _worker = new();

    private CorpusUploads Uploads => new(_worker, new WorkerAddress(new WorkerOptions { Url = "http://worker.example" }));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _worker.Dispose();

    [Fact]
    public async Task The_text_arrives_unchanged_and_the_corpus_comes_back()
    {
        var text = string.Concat(Enumerable.Repeat("Żółw 🐢 und Igel. ", 20_000)); // characters are cut by the pieces
        var corpus = await Uploads.Send(new MemoryStream(Encoding.UTF8.GetBytes(text)), "My book & co", "pasted", null, Ct);
        Assert.Equal("c7", corpus.Id);
        Assert.Equal(text, Encoding.UTF8.GetString(_worker.Body));
        Assert.Equal("/api/corpora?name=My%20book%20%26%20co&source=pasted", _worker.Address);
    }

    [Theory]
    [InlineData(18, 0xff)]
    [InlineData(200_000, 0xff)]
    [InlineData(64 * 1024 - 1, 0xe2, 0x28)] // a letter begins in one piece and breaks off in the next
    [InlineData(64 * 1024 - 2, 0xe2, 0x82)] // or at the end of the file
    public async Task Bytes_that_are_not_text_are_refused_with_the_place(int place, params int[] bytes)
    {
        byte[] text = [.. Enumerable.Repeat((byte)'A', place), .. bytes.Select(b => (byte)b)];
        var refusal = await Assert.ThrowsAsync<WorkerRefusedException>(() => Uploads.Send(new MemoryStream(text), "x", "uploaded", null, Ct));
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"The text is not saved as UTF-8: after {place:N0} bytes comes something that is no letter there. Open it in an editor (in Windows: Notepad), choose “Save as” and the encoding UTF-8, and try again."), refusal.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_in_utf16_is_refused_by_name_with_and_without_its_mark(bool marked)
    {
        var encoding = new UnicodeEncoding(bigEndian: false, marked);
        byte[] text = [.. encoding.GetPreamble(), .. encoding.GetBytes("The cat sat on the mat. É")];
        var refusal = await Assert.ThrowsAsync<WorkerRefusedException>(() => Uploads.Send(new MemoryStream(text), "x", "uploaded", null, Ct));
        Assert.Equal("The text looks like UTF-16. Open it in an editor (in Windows: Notepad), choose “Save as” and the encoding UTF-8, and try again.", refusal.Message);
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0", "This is not a text file but a PNG picture; save the text as plain text (.txt, UTF-8) and try again.")]
    [InlineData("\u00ff\u00fd ab\0cd\0\0", "This is not a text file; save the text as plain text (.txt, UTF-8) and try again.")]
    public async Task A_file_that_is_plainly_no_text_is_refused_as_what_it_is(string bytes, string sentence)
    {
        byte[] file = [.. bytes.Select(b => (byte)b)];
        var refusal = await Assert.ThrowsAsync<WorkerRefusedException>(() => Uploads.Send(new MemoryStream(file), "x", "uploaded", null, Ct));
        Assert.Equal(sentence, refusal.Message);
    }

    [Fact]
    public async Task A_stream_that_is_longer_than_the_limit_stops_there()
    {
        var refusal = await Assert.ThrowsAsync<WorkerRefusedException>(() => Uploads.Send(new MemoryStream(new byte[Limits.CorpusBytes + 1]), "x", "uploaded", null, Ct));
        Assert.Equal("The text holds 20.1 MB; a corpus may hold at most 20 MB.", refusal.Message);
    }

    [Fact]
    public async Task No_clock_runs_while_a_text_comes_from_a_slow_browser()
    {
        await Uploads.Send(new MemoryStream("word"u8.ToArray()), "x", "pasted", null, Ct);
        Assert.Equal(Timeout.InfiniteTimeSpan, _worker.Client!.Timeout);
    }

    public static TheoryData<Exception> WaysToBreakOff =>
        [new IOException("out of sequence"), new TimeoutException("no data"), new InvalidOperationException("the file was moved"), new TaskCanceledException(), new JSException("not readable")];

    [Theory]
    [MemberData(nameof(WaysToBreakOff))]
    public async Task A_text_that_breaks_off_is_told_apart_from_a_worker_that_is_away(Exception reason)
    {
        var refusal = await Assert.ThrowsAsync<WorkerRefusedException>(() => Uploads.Send(new BrokenText(reason), "x", "uploaded", null, Ct));
        Assert.Equal("The text could not be read to its end; try again.", refusal.Message);
    }

    [Fact]
    public async Task Who_leaves_the_page_is_told_nothing()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Uploads.Send(new BrokenText(new TaskCanceledException()), "x", "uploaded", null, gone.Token));
    }

    [Fact]
    public async Task A_refusal_of_the_worker_is_its_sentence()
    {
        _worker.Answer = (HttpStatusCode.UnprocessableEntity, """{"error":"The corpus has 1 word; at least 20 are needed."}""");
        var refusal = await Assert.ThrowsAsync<WorkerRefusedException>(() => Uploads.Send(new MemoryStream("word"u8.ToArray()), "x", "pasted", null, Ct));
        Assert.Equal("The corpus has 1 word; at least 20 are needed.", refusal.Message);
    }

    private sealed class BrokenText(Exception reason) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw reason;
    }

    private sealed class Endpoint : HttpMessageHandler, IHttpClientFactory
    {
        public (HttpStatusCode Status, string Body) Answer { get; set; } =
            (HttpStatusCode.Created, """{"id":"c7","name":"n","source":"pasted","characters":1,"words":1,"lines":1,"licence":"yours","sample":[]}""");

        public byte[] Body { get; private set; } = [];

        public string? Address { get; private set; }

        public HttpClient? Client { get; private set; }

        public HttpClient CreateClient(string name) => Client = new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.PathAndQuery;
            Body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            return new HttpResponseMessage(Answer.Status) { Content = new StringContent(Answer.Body) };
        }
    }
}
