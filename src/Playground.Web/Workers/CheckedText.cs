using System.Globalization;
using System.Text;
using Playground.Contracts;

namespace Playground.Web.Workers;

/// <summary>Request content that passes a text on piece by piece, and stops at the limit or at the first byte that is not UTF-8.</summary>
internal sealed class CheckedText(Stream text, IProgress<long>? progress) : CountedFile(text, progress)
{
    private const double MegaByte = 1024 * 1024;

    private readonly Decoder _decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] _characters = new char[PieceBytes + 2];

    public static string TooLong(double bytes) => string.Create(
        CultureInfo.InvariantCulture,
        $"The text holds {Math.Max(bytes, Limits.CorpusBytes + MegaByte / 10) / MegaByte:0.0} MB; a corpus may hold at most {Limits.CorpusBytes / MegaByte:0} MB."); // by however little it is too long

    protected override string BrokenOff => "The text could not be read to its end; try again.";

    protected override void Check(ReadOnlySpan<byte> piece, long sent)
    {
        if (sent + piece.Length > Limits.CorpusBytes)
        {
            throw Refused(TooLong(sent + piece.Length));
        }

        if (sent == 0 && NoText.RefusalOf(piece) is { } kind)
        {
            throw Refused(kind);
        }

        if (sent == 0 && Utf16.LooksLike(piece))
        {
            throw Refused(Utf16.Refusal);
        }

        try
        {
            _decoder.GetChars(piece, _characters, flush: piece.IsEmpty);
        }
        catch (DecoderFallbackException) when (piece.Contains((byte)0))
        {
            throw Refused(NoText.Refusal);
        }
        catch (DecoderFallbackException e)
        {
            // The index counts from this piece's beginning; below 0 where the letter began in the piece before.
            throw Refused(string.Create(CultureInfo.InvariantCulture, $"The text is not saved as UTF-8: after {sent + e.Index:N0} bytes comes something that is no letter there. {Utf16.HowToSave}"));
        }
    }
}
