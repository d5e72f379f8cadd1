using System.Globalization;

namespace Playground.Web.Training;

/// <summary>Numbers as people type them, and what a sentence says about them.</summary>
internal static class TypedNumber
{
    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(double value) => value.ToString("0.################", CultureInfo.InvariantCulture);

    /// <summary>A share as percent, without the noise of binary fractions.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.######", CultureInfo.InvariantCulture);

    public static string Given(string typed) => string.IsNullOrWhiteSpace(typed) ? "empty" : Number(typed) is null ? $"“{Shown(typed)}”" : Shown(typed);

    public static string Shown(string typed) => typed.Length <= 24 ? typed : typed[..24] + "…";

    public static long? Whole(string typed) =>
        long.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static double? Number(string typed) =>
        double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
