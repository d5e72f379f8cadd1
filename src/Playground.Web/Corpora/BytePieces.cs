using System.Globalization;
using System.Text;

namespace Playground.Web.Corpora;

/// <summary>Pieces of a byte-level vocabulary are published with one printable letter for each byte (Radford et al. 2019); here they become text again.</summary>
public static class BytePieces
{
    private static readonly Dictionary<char, byte> Bytes = MakeBytes();

    /// <summary>The text of a piece; bytes that are only a part of a character stand as numbers, as <c>&lt;F0&gt;</c>. What is no such piece is left as it is.</summary>
    public static string Read(string piece)
    {
        var bytes = new byte[piece.Length];
        for (var i = 0; i < piece.Length; i++)
        {
            if (!Bytes.TryGetValue(piece[i], out bytes[i]))
            {
                return piece;
            }
        }

        var text = new StringBuilder();
        for (var left = bytes.AsSpan(); left.Length > 0;)
        {
            var whole = Rune.DecodeFromUtf8(left, out var rune, out var read) == System.Buffers.OperationStatus.Done;
            if (whole)
            {
                text.Append(rune);
            }
            else
            {
                foreach (var part in left[..read])
                {
                    text.Append(Number(part));
                }
            }

            left = left[read..];
        }

        return text.ToString();
    }

    /// <summary>A byte that is only a part of a character.</summary>
    public static string Number(byte part) => string.Create(CultureInfo.InvariantCulture, $"<{part:X2}>");

    /// <summary>Printable Latin-1 stands for itself, the other bytes follow from U+0100 on.</summary>
    private static Dictionary<char, byte> MakeBytes()
    {
        var (letters, next) = (new Dictionary<char, byte>(), 256);
        for (var value = 0; value < 256; value++)
        {
            var itself = value is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174;
            letters[(char)(itself ? value : next++)] = (byte)value;
        }

        return letters;
    }
}
