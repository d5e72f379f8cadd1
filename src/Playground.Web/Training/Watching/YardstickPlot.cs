namespace Playground.Web.Training;

/// <summary>
/// The geometry of a masking lab's one chart, in the units of its view box: the validation losses of all its runs on one plain axis, none
/// of them before the others.
/// </summary>
public sealed class YardstickPlot
{
    public const double Width = 640, Height = 220;
    public const double Left = 44, Right = 630, Top = 10, Bottom = 192;

    private readonly double _low, _high;
    private readonly int _last;

    /// <param name="runs">For each run its validation losses by step, in order.</param>
    public YardstickPlot(IReadOnlyList<IReadOnlyList<(int Step, double Loss)>> runs)
    {
        var all = runs.SelectMany(run => run).ToList();
        IsEmpty = all.Count == 0;
        if (IsEmpty)
        {
            return;
        }

        _last = Math.Max(1, all.Max(point => point.Step));
        var (low, high) = (all.Min(point => point.Loss), all.Max(point => point.Loss));
        var gap = Round(Math.Max(high - low, 0.01) / 4);
        (_low, _high) = (Math.Floor(low / gap) * gap, Math.Ceiling(high / gap) * gap);
        if (_high <= _low)
        {
            _high = _low + gap;
        }

        Digits = Math.Max(0, -(int)Math.Floor(Math.Log10(gap)));
        Losses = [.. Enumerable.Range(0, (int)Math.Round((_high - _low) / gap) + 1).Select(i => _low + (i * gap))];
        var pace = Math.Max(1, (int)Round(_last / 5.0));
        Steps = [.. Enumerable.Range(1, _last / pace).Select(i => i * pace)];
        Paths = [.. runs.Select(run => string.Concat(run.Select((point, i) => $"{(i == 0 ? 'M' : 'L')}{BoardPlot.Css(X(point.Step))} {BoardPlot.Css(Y(point.Loss))}")))];
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

    public double X(int step) => Left + (step / (double)_last * (Right - Left));

    public double Y(double loss) => Bottom - ((loss - _low) / (_high - _low) * (Bottom - Top));

    /// <summary>The smallest of 1, 2, 5 times a power of ten that is at least as large.</summary>
    private static double Round(double rough)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1.0, 2, 5, 10 }.Select(m => m * unit).First(size => size >= rough * 0.999999);
    }
}
