using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playground.Contracts;

namespace Playground.Web.Bench;

/// <summary>Candidates in forms that other programs read, with all their digits.</summary>
public static class Export
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Csv(IEnumerable<Candidate> candidates, double rest)
    {
        var lines = new StringBuilder("rank,token,text,logit,probability,log2\n");
        foreach (var c in candidates)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{c.Rank},{Quote(c.Token)},{Quote(c.Text)},{c.Logit:R},{c.Probability:R},{Math.Log2(c.Probability):R}\n");
        }

        return lines.Append(CultureInfo.InvariantCulture, $",,(everything else),,{rest:R},{Math.Log2(rest):R}\n").ToString();
    }

    public static string Json(IEnumerable<Candidate> candidates, double rest) => JsonSerializer.Serialize(new { candidates, rest }, Options);

    /// <summary>With the probability after temperature, top-k and top-p beside the model's own.</summary>
    public static string Csv(IEnumerable<NextCandidate> candidates, double rest, double changedRest)
    {
        var lines = new StringBuilder("rank,token,text,logit,probability,log2,changed\n");
        foreach (var (c, changed) in candidates)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{c.Rank},{Quote(c.Token)},{Quote(c.Text)},{c.Logit:R},{c.Probability:R},{Math.Log2(c.Probability):R},{changed:R}\n");
        }

        return lines.Append(CultureInfo.InvariantCulture, $",,(everything else),,{rest:R},{Math.Log2(rest):R},{changedRest:R}\n").ToString();
    }

    public static string Json(IEnumerable<NextCandidate> candidates, double rest, double changedRest) =>
        JsonSerializer.Serialize(new { candidates, rest, changedRest }, Options);

    // A spreadsheet must neither split the cell nor run it as a formula.
    private static string Quote(string cell) => $"\"{(cell is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" : null)}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
