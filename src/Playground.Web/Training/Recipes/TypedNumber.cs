using System.Globalization;
using System.Text.RegularExpressions;

namespace Playground.Web.Training;

/// <summary>Numbers as people type them, and what a sentence says about them.</summary>
internal static partial class TypedNumber
{
    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(double value) => value.ToString("0.################", CultureInfo.InvariantCulture);

    /// <summary>A share as percent, without the noise of binary fractions.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.######", CultureInfo.InvariantCulture);

    public static string Given(string typed) => string.IsNullOrWhiteSpace(typed) ? "empty" : Number(typed) is null ? $"“{Shown(typed)}”" : Shown(typed);

    public static string Shown(string typed) => typed.Length <= 24 ? typed : typed[..24] + "…";

    /// <summary>Also with thousands set apart, as this page writes them.</summary>
    public static long? Whole(string typed) =>
        long.TryParse(Thousands.IsMatch(typed) ? Regex.Replace(typed, @"(?<=\d)[,' \u00a0\u202f]", "") : typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Also with a comma for the point, as half the world writes it.</summary>
    public static double? Number(string typed) =>
        double.TryParse(typed.Count(c => c == ',') == 1 && !typed.Contains('.', StringComparison.Ordinal) ? typed.Replace(',', '.') : typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    [GeneratedRegex(@"^\s*[+-]?\d{1,3}([,' \u00a0\u202f]\d{3})+\s*$")]
    private static partial Regex Thousands { get; }
}
