using System.Diagnostics;
using System.Globalization;
using Playground.Transformers.Models;
using Playground.Transformers.Training;
using static TorchSharp.torch;

namespace Playground.Benchmarks.Training;

/// <summary>
/// Tokens a second of our trainer beside the same model written plainly, and the share that it reaches of what a matrix product
/// reaches. Both train in turns, a few steps each, so that whatever else the machine does hits both.
/// </summary>
internal static class TrainingBenchmark
{
    private const int Stretches = 4;
    private const double MegaByte = 1 << 20;

    public static int Run(string[] args)
    {
        int Number(string name, int otherwise) =>
            Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? int.Parse(args[i + 1], CultureInfo.InvariantCulture) : otherwise;
        var (rounds, steps, memorySteps) = (Number("--rounds", 12), Number("--steps", 4), Number("--memory-steps", 2_000));
        var precision = Array.IndexOf(args, "--precision") is >= 0 and var at && at + 1 < args.Length ? Enum.Parse<Precision>(args[at + 1], ignoreCase: true) : Precision.Auto;
        var chosen = BenchmarkSetting.All.Where(s => args.Contains(s.Name)).ToArray();
        set_num_threads(Environment.ProcessorCount);
        foreach (var setting in chosen.Length > 0 ? chosen : BenchmarkSetting.All)
        {
            Compare(setting, setting.Options with { Precision = precision }, rounds, steps);
            if (memorySteps > 0)
            {
                Memory(setting, setting.Options with { Precision = precision }, memorySteps);
            }
        }

        return 0;
    }

    private static void Compare(BenchmarkSetting setting, TrainingOptions options, int rounds, int steps)
    {
        var text = setting.Text();
        using var plain = new PlainTrainer(setting, text);
        using var ours = new Trainer(ModelFactory.Create(setting.Configuration, seed: 1), setting.Tokenizer, text, options);
        var low = ours.Precision == Precision.BFloat16;
        Time(2, plain.RunStep);
        Time(2, () => ours.RunStep().Loss);
        var (slow, fast, peaks, wide) = (new double[rounds], new double[rounds], new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            slow[round] = TimeAfterOne(steps, plain.RunStep);
            fast[round] = TimeAfterOne(steps, () => ours.RunStep().Loss);
            wide[round] = MatmulPeak.Measure(ScalarType.Float32);
            peaks[round] = low ? MatmulPeak.Measure(ScalarType.BFloat16) : wide[round];
        }

        var ratio = Median.Of(slow.Zip(fast, (s, f) => s / f));
        var share = Median.Of(fast.Zip(peaks, (f, p) => setting.OperationsAStep / f / p));
        Say($"{setting.Description}");
        Say($"  plain {setting.TokensAStep / Median.Of(slow):0} tokens/s ({Median.Of(slow) * 1e3:0.0} ms a step), ours {setting.TokensAStep / Median.Of(fast):0} ({Median.Of(fast) * 1e3:0.0} ms)");
        Say($"  ratio {ratio:0.00} (to reach: {setting.Speedup:0.0})");
        Say($"  {share:P0} of the matrix-multiply peak of {Median.Of(peaks) / 1e9:0} GFLOP/s in {(low ? "bfloat16" : "float32")} (to reach: {setting.Share:P0}); {setting.OperationsAStep / 1e9:0.0} GFLOP a step");
        if (!setting.Masked)
        {
            Say($"  {share * setting.OperationsWithHidden / setting.OperationsAStep:P0} if the products of attention that the causal mask hides are counted too, as utilisation is often stated");
        }

        if (low)
        {
            var against = Median.Of(fast.Zip(wide, (f, p) => setting.OperationsAStep / f / p));
            Say($"  {against:P0} of the peak of {Median.Of(wide) / 1e9:0} GFLOP/s in float32, which a step in float32 cannot pass");
        }
    }

    private static void Memory(BenchmarkSetting setting, TrainingOptions options, int steps)
    {
        using var trainer = new Trainer(ModelFactory.Create(setting.Configuration, seed: 1), setting.Tokenizer, setting.Text(), options);
        Time(Math.Min(50, steps), () => trainer.RunStep().Loss);
        var (before, made) = (Held(), GC.GetTotalAllocatedBytes());
        var grown = new double[Stretches]; // a leak grows by as much in the last stretch as in the first
        for (var stretch = 0; stretch < Stretches; stretch++)
        {
            Time((steps * (stretch + 1) / Stretches) - (steps * stretch / Stretches), () => trainer.RunStep().Loss);
            grown[stretch] = (Held() - before) / MegaByte;
        }

        Say($"  {(GC.GetTotalAllocatedBytes() - made) / 1024.0 / steps:0} KB a step were left to the garbage collector");
        Say($"  memory grew by {grown[^1]:0.0} MB over {steps} steps, from {before / MegaByte:0} MB (after each quarter: {string.Join(", ", grown.Select(mb => mb.ToString("0.0", CultureInfo.InvariantCulture)))})");
    }

    /// <summary>Bytes in use when nothing waits to be collected: when the runtime does that by itself depends on the processor's caches more than on what is measured.</summary>
    private static long Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }

    /// <summary>Seconds a step, without a first one: threads that worked for the other side may still be awake, waiting for more.</summary>
    private static double TimeAfterOne(int steps, Func<double> step)
    {
        _ = Time(1, step);
        return Time(steps, step);
    }

    /// <summary>Seconds a step.</summary>
    private static double Time(int steps, Func<double> step)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < steps; i++)
        {
            var loss = step();
            if (!double.IsFinite(loss))
            {
                throw new InvalidOperationException("The loss is no number.");
            }
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds / steps;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
