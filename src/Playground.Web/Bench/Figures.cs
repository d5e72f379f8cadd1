using System.Globalization;
using Playground.Contracts;

namespace Playground.Web.Bench;

/// <summary>How numbers and pieces are written, the same on every page.</summary>
public static class Figures
{
    /// <summary>One decimal; what is more than nothing never reads as nothing, and what is less than all never as all.</summary>
    public static string Percent(double probability) => probability switch
    {
        0 => "0 %",
        < 0.001 => "< 0.1 %",
        >= 0.9995 and < 1 => "> 99.9 %",
        _ => (probability * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>Enough digits to tell 0.000012 from nothing.</summary>
    public static string Probability(double p) => p is 0 or >= 0.001
        ? p.ToString("0.0000", CultureInfo.InvariantCulture)
        : Short(p.ToString("0.0e+0", CultureInfo.InvariantCulture));

    public static string Score(double value) => double.IsFinite(value) ? value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−') : "−∞";

    /// <summary>A loss in nats, alike wherever it stands, and roughly where a run has gone astray; a dash where there is none. js/charts/reading.js writes this and what follows as well.</summary>
    public static string Loss(double? nats) => nats switch
    {
        null => "–",
        { } value when !double.IsFinite(value) => "not a number",
        >= 100_000 => Rough(nats.Value),
        _ => nats.Value.ToString("0.000", CultureInfo.InvariantCulture),
    };

    /// <summary>Three digits that count, for what may be large or tiny: a perplexity, a learning rate, the length of a gradient.</summary>
    public static string Rough(double value) => Math.Abs(value) switch
    {
        double.NaN => "not a number",
        double.PositiveInfinity => "∞",
        0 => "0",
        < 0.0001 or >= 1e6 => Short(value.ToString("0.0e+0", CultureInfo.InvariantCulture)),
        >= 100 => Count((long)Math.Round(value, MidpointRounding.AwayFromZero)),
        var size => value.ToString($"0.{new string('#', 2 - (int)Math.Floor(Math.Log10(size)))}", CultureInfo.InvariantCulture),
    };

    /// <summary>Without an exponent where that takes no more than eight characters: 0.000013 is read more easily than 1.3e-5.</summary>
    private static string Short(string exponential)
    {
        var plain = double.Parse(exponential, CultureInfo.InvariantCulture).ToString("#,0.##########", CultureInfo.InvariantCulture);
        return plain.Length <= 8 ? plain : exponential;
    }

    public static string Log2(double probability) => Score(Math.Log2(probability));

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How often a text has been read: of many passes the hundredths say nothing.</summary>
    public static string Passes(double passes) => passes < 100 ? passes.ToString("0.00", CultureInfo.InvariantCulture) : Count((long)(passes + 0.005));

    /// <summary>1 word, 2 words.</summary>
    public static string Counted(long count, string one) => count == 1 ? $"1 {one}" : $"{Count(count)} {one}s";

    /// <summary>A length for css: 0–100 with enough digits for the narrowest bar.</summary>
    public static string Css(double percent) => Math.Clamp(percent, 0, 100).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A piece as people read it: "…ing" goes on a word, white space is visible.</summary>
    public static string Readable(Candidate candidate)
    {
        var text = candidate.Text.StartsWith("##", StringComparison.Ordinal) ? candidate.Text[2..] : candidate.Text;
        var word = Visible(text);
        return candidate.Token.StartsWith("##", StringComparison.Ordinal) ? "…" + word : word;
    }

    /// <summary>The piece that stands for whatever the vocabulary does not hold.</summary>
    public static bool IsUnknown(Candidate candidate) => candidate.Token is "[UNK]" or "<unk>";

    /// <summary>
    /// Somebody's words for the middle of a sentence. Those that run from right to left stand between signs that nobody sees
    /// (U+2068, U+2069), so that they turn nothing around them; where there is markup, bdi does that.
    /// </summary>
    public static string Apart(string words) =>
        words.Any(c => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')) ? $"\u2068{words}\u2069" : words;

    /// <summary>Text without its outer spaces; if nothing else is there, signs that stand for them.</summary>
    public static string Visible(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 ? trimmed
            : text.Length == 0 ? "(nothing)"
            : text.Replace(' ', '␣').Replace('\n', '⏎').Replace('\t', '⇥').Replace('\r', '␍');
    }
}
