using System.Net;

namespace Playground.Web.Workers;

/// <summary>Request content that passes a file on piece by piece and says how far it is.</summary>
internal sealed class CountedFile(Stream file, IProgress<long>? progress) : HttpContent
{
    private const int PieceBytes = 64 * 1024;

    /// <summary>Why sending stopped, when it was the file that could not be read.</summary>
    public WorkerRefusedException? Refusal { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var piece = new byte[PieceBytes];
        for (long sent = 0; ;)
        {
            var read = await Read(piece, cancellationToken);
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

    private async ValueTask<int> Read(byte[] piece, CancellationToken ct)
    {
        try
        {
            return await file.ReadAsync(piece, ct);
        }
        catch (IOException e)
        {
            // Told apart from a worker that went away while it was written to; HttpClient passes on only the kinds of exception it knows.
            Refusal = new WorkerRefusedException("The file could not be read to its end; choose it again.");
            throw new HttpRequestException(Refusal.Message, e);
        }
    }
}
