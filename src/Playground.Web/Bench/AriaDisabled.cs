namespace Playground.Web.Bench;

/// <summary>
/// For a button that cannot be pressed just now: unlike a disabled one it keeps the focus of who works with the keys. The press comes
/// nevertheless, and whoever hears of it refuses it.
/// </summary>
internal static class AriaDisabled
{
    public static string? If(bool cannot) => cannot ? "true" : null;
}
