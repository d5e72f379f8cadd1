using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Playground.Web.Charts;

/// <summary>How the chart is looked at. The address carries it in its query, and so does a link, which js/charts/take-away.js writes: <see cref="Read"/> reads both.</summary>
public sealed class ChartView
{
    public ChartMetric Metric { get; set; } = ChartMetric.All[0];

    /// <summary><c>step</c>, <c>tokens</c> or <c>seconds</c>.</summary>
    public string X { get; set; } = "step";

    /// <summary>What <see cref="X"/> counts, in words.</summary>
    public string Along => X switch { "tokens" => "tokens read", "seconds" => "training time", _ => "training steps" };

    public bool LogX { get; set; }

    /// <summary>Metrics with a logarithmic y axis. Perplexity falls from thousands to tens within a few steps: a plain axis shows nothing of it.</summary>
    public HashSet<string> Logs { get; } = ["perplexity"];

    /// <summary>Weight of what was, 0 to below 1.</summary>
    public double Smoothing { get; set; } = 0.9;

    /// <summary>The last shares of all steps that can be shown.</summary>
    public static IReadOnlyList<double> Ranges { get; } = [1, 0.5, 0.1];

    /// <summary>The last share of all steps that is shown while nothing is zoomed; null: the steps of the run on screen, however long those beside it are.</summary>
    public double? Range { get; set; }

    /// <summary>Whether spikes far above the curve are shown to their tips.</summary>
    public bool Spikes { get; set; }

    public bool Ghosts { get; set; } = true;

    /// <summary>The part of the x axis that is looked at: from, to; null: nobody looks closer.</summary>
    public IReadOnlyList<double>? Zoom { get; set; }

    /// <summary>As js/charts/training-chart.js shows it.</summary>
    public object Shown => new { metric = Metric.Key, x = X, logX = LogX, logs = Logs, smoothing = Smoothing, range = Range, spikes = Spikes, ghosts = Ghosts, zoom = Zoom };

    /// <summary>The parts of an address by name; null: as it is unless somebody chooses.</summary>
    public IReadOnlyDictionary<string, string?> Parts
    {
        get
        {
            var usual = new ChartView { Metric = Metric };
            var isLog = Logs.Contains(Metric.Key);
            return new Dictionary<string, string?>
            {
                ["curve"] = Metric == ChartMetric.All[0] ? null : Metric.Key,
                ["x"] = X == usual.X ? null : X,
                ["logx"] = LogX ? "1" : null,
                ["logy"] = isLog == usual.Logs.Contains(Metric.Key) ? null : isLog ? "1" : "0",
                ["smooth"] = Smoothing == usual.Smoothing ? null : Number(Smoothing),
                ["from"] = Zoom is [var from, _] ? Number(from) : null,
                ["to"] = Zoom is [_, var to] ? Number(to) : null,
                ["last"] = Range is { } range ? Number(range) : null,
                ["spikes"] = Spikes ? "1" : null,
                ["baselines"] = Ghosts ? null : "0",
            };

            static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The view that an address asks for; what it says wrongly is as if it said nothing.</summary>
    public static ChartView Read(Uri address)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        var view = new ChartView { LogX = query.TryGetValue("logx", out var logX) && logX == "1" };
        view.Metric = query.TryGetValue("curve", out var curve) ? ChartMetric.All.FirstOrDefault(m => m.Key == curve) ?? view.Metric : view.Metric;
        view.X = query.TryGetValue("x", out var x) && x.ToString() is "tokens" or "seconds" ? x.ToString() : view.X;
        if (query.TryGetValue("logy", out var logY))
        {
            view.SetLog(logY == "1");
        }

        if (Number("smooth") is { } smoothing and >= 0 and < 1)
        {
            view.Smoothing = smoothing;
        }

        if (Number("from") is { } from and >= 0 && Number("to") is { } to && to > from)
        {
            view.Zoom = [from, to];
        }

        view.Range = Number("last") is { } last && Ranges.Contains(last) ? last : view.Range;
        view.Spikes = query.TryGetValue("spikes", out var spikes) && spikes == "1";
        view.Ghosts = !(query.TryGetValue("baselines", out var baselines) && baselines == "0");
        return view;

        double? Number(string name) =>
            query.TryGetValue(name, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    /// <summary>Makes the shown metric's y axis logarithmic or plain.</summary>
    public void SetLog(bool log)
    {
        if (log)
        {
            Logs.Add(Metric.Key);
        }
        else
        {
            Logs.Remove(Metric.Key);
        }
    }
}
