using System.Globalization;
using System.Net;
using System.Text;
using Playground.Contracts;

namespace Playground.Web.Workers;

/// <summary>Request content that passes a text on piece by piece, and stops at the limit or at the first byte that is not UTF-8.</summary>
internal sealed class CheckedText(Stream text, IProgress<long>? progress) : HttpContent
{
    private const int PieceBytes = 64 * 1024;
    private const double MegaByte = 1024 * 1024;

    /// <summary>Why sending stopped, when it stopped here.</summary>
    public WorkerRefusedException? Refusal { get; private set; }

    public static string TooLong(double bytes) => string.Create(
        CultureInfo.InvariantCulture,
        $"The text holds {Math.Max(bytes, Limits.CorpusBytes + MegaByte / 10) / MegaByte:0.0} MB; a corpus may hold at most {Limits.CorpusBytes / MegaByte:0} MB."); // by however little it is too long

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var piece = new byte[PieceBytes];
        var characters = new char[PieceBytes + 2];
        long sent = 0;
        while (true)
        {
            var read = await text.ReadAsync(piece, cancellationToken);
            if (sent + read > Limits.CorpusBytes)
            {
                throw Refused(TooLong(sent + read));
            }

            if (sent == 0 && NoText.RefusalOf(piece.AsSpan(0, read)) is { } kind)
            {
                throw Refused(kind);
            }

            if (sent == 0 && Utf16.LooksLike(piece.AsSpan(0, read)))
            {
                throw Refused(Utf16.Refusal);
            }

            try
            {
                decoder.GetChars(piece.AsSpan(0, read), characters, flush: read == 0);
            }
            catch (DecoderFallbackException) when (piece.AsSpan(0, read).Contains((byte)0))
            {
                throw Refused(NoText.Refusal);
            }
            catch (DecoderFallbackException e)
            {
                // The index counts from this piece's beginning; below 0 where the letter began in the piece before.
                throw Refused(string.Create(CultureInfo.InvariantCulture, $"The text is not UTF-8: after {sent + e.Index:N0} bytes comes one that no letter has; save it as UTF-8 and try again."));
            }

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
    private HttpRequestException Refused(string sentence)
    {
        Refusal = new WorkerRefusedException(sentence);
        return new HttpRequestException(sentence, Refusal);
    }
}
