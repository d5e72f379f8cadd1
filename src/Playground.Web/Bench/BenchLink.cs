using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Playground.Contracts;

namespace Playground.Web.Bench;

/// <summary>What a link says about a view. Parts that it leaves out are null.</summary>
public sealed record BenchLink(string? Text = null, IReadOnlyList<TextSpan>? Masked = null, string? Model = null, IReadOnlyDictionary<string, string>? More = null)
{
    // Browsers send the address line with every request, and servers refuse long ones (8 KB here).
    private const int Longest = 6_000;

    private const string Lies = "beside"; // so says an address whose text lies beside it

    public const string TooLong = "This text is too long for a link";

    /// <summary>The parts of an address that say which sentence it is.</summary>
    public static IReadOnlyList<string> SentenceParts { get; } = ["text", "masks", Lies];

    /// <summary>The parts of the query by name; null: a part that it leaves out.</summary>
    public IReadOnlyDictionary<string, string?> Query
    {
        get
        {
            var query = new Dictionary<string, string?>
            {
                ["text"] = Text,
                ["masks"] = Masked is { Count: > 0 } ? Masks : null,
                ["model"] = Model,
            };
            foreach (var (key, value) in More ?? new Dictionary<string, string>())
            {
                query[key] = value;
            }

            return query;
        }
    }

    /// <summary>Whether there is more than the address says: a text that lies beside it.</summary>
    public bool HasMore => More?.ContainsKey(Lies) == true;

    /// <summary>Path and query; null when the text is too long for a link.</summary>
    public string? ToPath(string path)
    {
        var address = QueryHelpers.AddQueryString(path, Query);
        return address.Length <= Longest ? address : null;
    }

    /// <summary>
    /// For the address line, which is there whether or not there is a link: with a text that is too long for one it carries none, rather than the one
    /// before, and the text lies beside it.
    /// </summary>
    public (string? Address, string? Beside) ToAddress(string path)
    {
        var (fitting, beside) = Fitting(path);
        return (fitting.ToPath(path), beside);
    }

    /// <summary>What the address line says of it, all or what is left without a text that is too long; and that text with its hidden words, which lies beside it.</summary>
    public (BenchLink Fitting, string? Beside) Fitting(string path)
    {
        if (ToPath(path) is not null)
        {
            return (this, null);
        }

        var more = new Dictionary<string, string>(More ?? new Dictionary<string, string>()) { [Lies] = "text" };
        return (this with { Text = null, Masked = null, More = more }, Masks + '\n' + Text);
    }

    /// <summary>With what lies beside the address; one that has a text of its own is as it is.</summary>
    public BenchLink With(string? beside)
    {
        if (Text is not null || !HasMore || beside?.Split('\n', 2) is not [var masks, var all])
        {
            return this;
        }

        var text = Cut(all);
        return this with { Text = text, Masked = Spans(masks, text.Length) };
    }

    /// <summary>Reads an address; what does not make sense in it is left out.</summary>
    public static BenchLink Of(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string? Value(string key) => query.TryGetValue(key, out var v) && v.Count > 0 ? v[0] : null;
        var text = Value("text") is { } all ? Cut(all) : null;
        var masked = text is null ? null : Spans(Value("masks"), text.Length);
        return new BenchLink(text, masked, Value("model"), query.Keys.ToDictionary(k => k, k => Value(k) ?? ""));
    }

    public double? Number(string key) =>
        More?.GetValueOrDefault(key) is { } v && double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A place that people count from 1, from 0 on.</summary>
    public int? Index(string key) => Number(key) is >= 1 and <= 10_000 and var number ? (int)number - 1 : null;

    private string Masks => string.Join(',', (Masked ?? []).Select(m => FormattableString.Invariant($"{m.Start}-{m.End}")));

    private static string Cut(string text) => text[..Math.Min(text.Length, Limits.SentenceCharacters)];

    private static List<TextSpan> Spans(string? masks, int length)
    {
        var spans = new List<TextSpan>();
        foreach (var part in (masks ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('-') is [var from, var to]
                && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && start < end && end <= length)
            {
                spans.Add(new TextSpan(start, end));
            }
        }

        return spans;
    }
}
