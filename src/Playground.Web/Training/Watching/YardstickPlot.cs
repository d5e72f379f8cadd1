namespace Playground.Web.Training;

/// <summary>
/// The geometry of a masking lab's one chart, in shares of its width and height: the validation losses of all its runs on one plain axis,
/// none of them before the others.
/// </summary>
public sealed class YardstickPlot
{
    /// <summary>Of the view box, which is stretched to whatever room there is.</summary>
    public const double Size = 1000;

    private const double Margin = 0.06; // above the highest and below the lowest, of the distance between them

    private readonly double _low, _high;
    private readonly int _first, _last;

    /// <param name="runs">For each run its validation losses by step, in order.</param>
    public YardstickPlot(IReadOnlyList<IReadOnlyList<(int Step, double Loss)>> runs)
    {
        var all = runs.SelectMany(run => run).ToList();
        IsEmpty = all.Count == 0;
        if (IsEmpty)
        {
            return;
        }

        (_first, _last) = (all.Min(point => point.Step), all.Max(point => point.Step));
        _first = _first == _last ? 0 : _first;
        var (low, high) = (all.Min(point => point.Loss), all.Max(point => point.Loss));
        var tall = Math.Max(high - low, 0.01);
        var middle = (low + high) / 2;
        (_low, _high) = (middle - (tall * (0.5 + Margin)), middle + (tall * (0.5 + Margin)));
        var gap = Round((_high - _low) / 6);
        Digits = Math.Max(0, -(int)Math.Floor(Math.Log10(gap)));
        Losses = [.. Between(_low, _high, gap)];
        Steps = [.. Between(_first, _last, Math.Max(1, Round((_last - _first) / 6.0))).Select(step => (int)step)];
        Paths = [.. runs.Select(run => string.Concat(run.Select((point, i) => $"{(i == 0 ? 'M' : 'L')}{Css(X(point.Step) * Size)} {Css(Y(point.Loss) * Size)}{(run.Count == 1 ? "h0" : "")}")))];
    }

    /// <summary>No run has been validated yet.</summary>
    public bool IsEmpty { get; }

    /// <summary>One line a run; empty for one that has not been validated.</summary>
    public IReadOnlyList<string> Paths { get; } = [];

    /// <summary>Behind the point, so that no two values across read alike.</summary>
    public int Digits { get; }

    /// <summary>Round values across.</summary>
    public IReadOnlyList<double> Losses { get; } = [];

    /// <summary>Round values along.</summary>
    public IReadOnlyList<int> Steps { get; } = [];

    /// <summary>The same as numbers: each step at which any run was validated, and the loss of each run there; null where it was not.</summary>
    public static IReadOnlyList<(int Step, IReadOnlyList<double?> Losses)> Rows(IReadOnlyList<IReadOnlyList<(int Step, double Loss)>> runs)
    {
        var losses = runs.Select(run => run.GroupBy(point => point.Step).ToDictionary(points => points.Key, points => points.Last().Loss)).ToList();
        return [.. losses.SelectMany(run => run.Keys).Distinct().Order().Select(step => (step, (IReadOnlyList<double?>)[.. losses.Select(run => run.TryGetValue(step, out var loss) ? loss : (double?)null)]))];
    }

    public static string Css(double value) => BoardPlot.Css(value);

    /// <summary>From 0 at the left to 1.</summary>
    public double X(int step) => (step - _first) / (double)(_last - _first);

    /// <summary>From 0 at the top to 1.</summary>
    public double Y(double loss) => (_high - loss) / (_high - _low);

    private static IEnumerable<double> Between(double low, double high, double gap)
    {
        var first = Math.Ceiling(low / gap * 0.999999);
        return Enumerable.Range(0, (int)Math.Floor(((high / gap) - first) + 0.000001) + 1).Select(i => (first + i) * gap);
    }

    /// <summary>The smallest of 1, 2, 5 times a power of ten that is at least as large.</summary>
    private static double Round(double rough)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1.0, 2, 5, 10 }.Select(m => m * unit).First(size => size >= rough * 0.999999);
    }
}
