using System.Globalization;
using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>A sentence of a run's probe board, told apart by what it says and hides, since every news of the run brings new objects.</summary>
/// <param name="Key">Unlike that of every other sentence on the board.</param>
public sealed record BoardSentence(string Key, ProbeRequest Probe)
{
    public static IReadOnlyList<BoardSentence> Of(IReadOnlyList<ProbeRequest> board)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. board.Select(probe =>
        {
            var said = $"{string.Join(',', probe.Masked.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")))} {probe.Text}";
            times[said] = times.GetValueOrDefault(said) + 1; // the same sentence may stand there twice
            return new BoardSentence(string.Create(CultureInfo.InvariantCulture, $"{times[said]} {said}"), probe);
        })];
    }

    /// <summary>Whether it has the same curves: the same words, of which the same are hidden, in whatever order they were clicked.</summary>
    public bool AsksLike(ProbeRequest other) => Probe.Text == other.Text && Probe.Masked.ToHashSet().SetEquals(other.Masked);

    /// <summary>The sentence cut where the hidden words begin and end.</summary>
    public IEnumerable<(string Text, bool IsHidden)> Parts
    {
        get
        {
            var at = 0;
            foreach (var span in Probe.Masked.OrderBy(span => span.Start).Where(span => span.End <= Probe.Text.Length))
            {
                if (span.Start > at)
                {
                    yield return (Probe.Text[at..span.Start], false);
                }

                if (span.End > at)
                {
                    yield return (Probe.Text[Math.Max(at, span.Start)..span.End], true);
                    at = span.End;
                }
            }

            if (at < Probe.Text.Length)
            {
                yield return (Probe.Text[at..], false);
            }
        }
    }

    /// <summary>What stands in a heading above the curves of one of its places.</summary>
    public string NameOf(BoardPlace place) =>
        Probe.Masked.Count == 0 && place.Start == place.End ? "What comes next"
        : place.Lines.Any(line => line.IsTruth) && place.Start >= 0 && place.Start < place.End && place.End <= Probe.Text.Length ? $"Hidden: “{Probe.Text[place.Start..place.End].Trim()}”"
        : "What stands here";
}
