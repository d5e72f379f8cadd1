using System.Net;

namespace Playground.Web.Workers;

/// <summary>Request content that passes a browser's file on piece by piece and says how far it is.</summary>
internal class CountedFile(Stream file, IProgress<long>? progress) : HttpContent
{
    protected const int PieceBytes = 64 * 1024;

    /// <summary>Why sending stopped, when it stopped here.</summary>
    public WorkerRefusedException? Refusal { get; private set; }

    /// <summary>What is said when it comes to no end.</summary>
    protected virtual string BrokenOff => BrowserFile.BrokenOff;

    /// <summary>Looks at a piece before it is sent; the empty one is the end.</summary>
    /// <param name="sent">Bytes before it.</param>
    protected virtual void Check(ReadOnlySpan<byte> piece, long sent)
    {
        // the worker says what a file holds
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var piece = new byte[PieceBytes];
        for (long sent = 0; ;)
        {
            var read = await Read(piece, cancellationToken);
            Check(piece.AsSpan(0, read), sent);
            if (read == 0)
            {
                return;
            }

            await stream.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            sent += read;
            progress?.Report(sent);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    // HttpClient passes on only the kinds of exception it knows.
    protected HttpRequestException Refused(string sentence, Exception? cause = null)
    {
        Refusal = new WorkerRefusedException(sentence);
        return new HttpRequestException(sentence, cause ?? Refusal);
    }

    private async ValueTask<int> Read(byte[] piece, CancellationToken ct)
    {
        try
        {
            return await file.ReadAsync(piece, ct);
        }
        catch (Exception e) when (BrowserFile.BreaksOff(e) && !ct.IsCancellationRequested)
        {
            throw Refused(BrokenOff, e); // told apart from a worker that went away while it was written to
        }
    }
}
