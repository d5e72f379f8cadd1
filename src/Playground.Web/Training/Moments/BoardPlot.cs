using System.Globalization;
using System.Text;
using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <summary>
/// The geometry of one small chart of the probe board, in the units of a view box that is stretched to the room there is: probability upwards
/// from 0 to a round share, steps along evenly or at log(1 + step), so that each doubling takes the same room and step 0 has a place.
/// </summary>
public sealed class BoardPlot
{
    public const double Width = 200, Height = 134; // about the pixels on a phone

    private const double LabelGap = 15;
    private const double DigitWidth = 5.5;
    private const int WordLetters = 8;
    private const int EvenTicks = 5;

    private static readonly int[] RoundSteps = [0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    private readonly int _last;
    private readonly bool _even;

    /// <param name="steps">The moments, in order.</param>
    /// <param name="moment">The step to mark; null marks nothing.</param>
    /// <param name="full">The probability at the top of the axis.</param>
    /// <param name="even">Every step takes the same room.</param>
    public BoardPlot(IReadOnlyList<int> steps, IReadOnlyList<BoardLine> lines, int? moment, double full = 1, bool even = false)
    {
        (Full, _even) = (full, even);
        _last = steps.Count > 0 ? Math.Max(1, steps[^1]) : 1;
        var ends = lines.Select(line => Y(line.Probabilities.Count > 0 ? line.Probabilities[^1] : 0)).ToArray();
        var labels = LabelPlaces.Spread(ends, LabelGap, 0, Height);
        Lines = [.. lines.Select((line, i) => new Line(line, Path(steps, line.Probabilities), ends[i], labels[i], Short(Figures.Readable(line.Word))))];
        Ticks = [.. TicksUntil(_last)];
        if (moment is { } wanted && steps.Count > 0)
        {
            var at = Enumerable.Range(0, steps.Count).MinBy(i => Math.Abs(steps[i] - wanted));
            Mark = new(steps[at], X(steps[at]), [.. lines.Select(line => Y(line.Probabilities[at]))]);
        }
    }

    /// <summary>The probability at the top of the axis.</summary>
    public double Full { get; }

    public IReadOnlyList<Line> Lines { get; }

    public IReadOnlyList<(int Step, double X)> Ticks { get; }

    /// <summary>The kept moment nearest to the one that the page shows.</summary>
    public Marked? Mark { get; }

    /// <summary>One top for all places of a sentence, whose charts are read side by side.</summary>
    public static double FullFor(IEnumerable<BoardPlace> places) =>
        RoundShares.Above(places.SelectMany(place => place.Lines).SelectMany(line => line.Probabilities).DefaultIfEmpty(0).Max());

    public static string Css(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string TickName(int step) => step switch
    {
        >= 1_000_000 when step % 1_000_000 == 0 => $"{step / 1_000_000}M",
        >= 10_000 when step % 1_000 == 0 => $"{step / 1_000}k",
        _ => Figures.Count(step),
    };

    public double Y(double probability) => Height - (Math.Clamp(probability / Full, 0, 1) * Height);

    public double X(int step) => Width * (_even ? (double)step / _last : Math.Log(1 + step) / Math.Log(1 + _last));

    /// <summary>A place along or down the plot as a share of its room, for what is not stretched with it.</summary>
    public static string Across(double x) => $"{Css(x / Width * 100)}%";

    public static string Down(double y) => $"{Css(y / Height * 100)}%";

    private string Path(IReadOnlyList<int> steps, IReadOnlyList<double> probabilities)
    {
        var path = new StringBuilder();
        for (var i = 0; i < probabilities.Count; i++)
        {
            path.Append(i == 0 ? 'M' : 'L').Append(Css(X(steps[i]))).Append(' ').Append(Css(Y(probabilities[i])));
        }

        return path.ToString();
    }

    // The round steps, each in the middle of its name, and the last one, whose name ends there; round ones that would touch it give way.
    private IEnumerable<(int Step, double X)> TicksUntil(int last) =>
        (_even ? EvenSteps(last) : RoundSteps).Where(step => step < last && X(step) < Width - (DigitWidth * (TickName(last).Length + (TickName(step).Length / 2.0)))).Append(last).Select(step => (step, X(step)));

    private static IEnumerable<int> EvenSteps(int last)
    {
        var size = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, (double)last / EvenTicks))));
        var apart = (int)(size * ((int[])[1, 2, 5, 10]).First(times => size * times * EvenTicks >= last));
        return Enumerable.Range(0, EvenTicks).Select(i => i * apart);
    }

    private static string Short(string word)
    {
        if (word.Length <= WordLetters)
        {
            return word;
        }

        const int Kept = WordLetters - 1;
        return string.Concat(word.AsSpan(0, char.IsHighSurrogate(word[Kept - 1]) ? Kept - 1 : Kept), "…");
    }

    /// <param name="EndY">Where the line ends.</param>
    /// <param name="LabelY">Where its label stands.</param>
    /// <param name="Name">The word, cut to the room there is.</param>
    public sealed record Line(BoardLine Of, string Path, double EndY, double LabelY, string Name);

    /// <param name="Ys">Where each line crosses it.</param>
    public sealed record Marked(int Step, double X, IReadOnlyList<double> Ys);
}
