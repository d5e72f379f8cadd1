using System.Globalization;

namespace Playground.Transformers.Text.Unicode;

/// <summary>Decompositions, compositions and combining classes of the Unicode Character Database (9.0, as in the reference implementation).</summary>
/// <remarks>
/// The program runs without culture data, and <c>string.Normalize</c> then returns its input unchanged, so the facts are carried along.
/// <c>normalization.txt</c>: <c>=</c> canonical, <c>-</c> canonical but never composed again, <c>~</c> compatibility, <c>#</c> first, last and
/// combining class of a range; all numbers hexadecimal.
/// </remarks>
internal sealed class NormalizationData
{
    private static readonly Lazy<NormalizationData> Loaded = new(() => new NormalizationData());

    private readonly Dictionary<int, int[]> _canonical = [];
    private readonly Dictionary<int, int[]> _compatibility = [];
    private readonly Dictionary<int, byte> _classes = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];

    private NormalizationData()
    {
        using var stream = typeof(NormalizationData).Assembly.GetManifestResourceStream("normalization.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var numbers = Array.ConvertAll(line[1..].Split(' '), n => int.Parse(n, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            switch (line[0])
            {
                case '#':
                    for (var c = numbers[0]; c <= numbers[1]; c++)
                        _classes[c] = (byte)numbers[2];
                    break;
                case '~':
                    _compatibility[numbers[0]] = numbers[1..];
                    break;
                default:
                    _canonical[numbers[0]] = numbers[1..];
                    if (line[0] == '=')
                        _compositions[(numbers[1], numbers[2])] = numbers[0];
                    break;
            }
        }
    }

    public static NormalizationData Instance => Loaded.Value;

    public byte ClassOf(int rune) => rune < 0x300 ? (byte)0 : _classes.GetValueOrDefault(rune);

    /// <summary>One step of decomposition, or null where the character stands for itself.</summary>
    public int[]? Decomposition(int rune, bool compatibility) =>
        rune < 0xA0 ? null
        : _canonical.TryGetValue(rune, out var parts) || (compatibility && _compatibility.TryGetValue(rune, out parts)) ? parts : null;

    /// <summary>The character that the two make together, or -1.</summary>
    public int Composition(int first, int second) => _compositions.GetValueOrDefault((first, second), -1);
}
