using System.Globalization;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <summary>Whose attention is looked at; both count from 0, and from 1 where people read them.</summary>
public readonly record struct AttentionPlace(int Layer, int Head)
{
    /// <summary>The parts of an address by name; null: the first, unless somebody chooses.</summary>
    public IReadOnlyDictionary<string, string?> Parts => new Dictionary<string, string?> { ["layer"] = Part(Layer), ["head"] = Part(Head) };

    public static AttentionPlace Of(BenchLink link) => new(link.Index("layer") ?? 0, link.Index("head") ?? 0);

    /// <summary>The same, or the last there is.</summary>
    public AttentionPlace Within(int layers, int heads) => new(Math.Min(Layer, layers - 1), Math.Min(Head, heads - 1));

    private static string? Part(int index) => index == 0 ? null : (index + 1).ToString(CultureInfo.InvariantCulture);
}
