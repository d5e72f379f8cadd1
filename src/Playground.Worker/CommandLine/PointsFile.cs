using System.Text;
using Playground.Contracts;

namespace Playground.Worker.CommandLine;

/// <summary>Every step's numbers of a training on the command line, as a table that goes on where a checkpoint does.</summary>
internal sealed class PointsFile : IDisposable
{
    private readonly string path;
    private readonly StreamWriter writer;
    private readonly Queue<TrainingPoint> recent = new();

    /// <summary>Keeps the rows up to a step, which are not made again.</summary>
    public PointsFile(string path, int step)
    {
        this.path = path;
        var kept = File.Exists(path)
            ? File.ReadLines(path).Where(row => TrainingPointCsv.TryRead(row, out var point) && point.Step <= step).ToArray()
            : [];
        File.WriteAllText($"{path}.new", string.Concat(kept.Prepend(TrainingPointCsv.Header).Select(row => row + "\n")));
        File.Move($"{path}.new", path, overwrite: true);
        foreach (var row in kept.TakeLast(RecentSteps.Most))
        {
            if (TrainingPointCsv.TryRead(row, out var point))
            {
                Keep(point);
            }
        }

        writer = new StreamWriter(path, append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    /// <summary>Means over the last steps, also those before an interruption.</summary>
    public RecentSteps? Recent => RecentSteps.Of([.. recent]);

    public void Add(TrainingPoint point)
    {
        Keep(point);
        writer.WriteLine(TrainingPointCsv.Row(point));
    }

    public void Flush() => writer.Flush();

    public void CopyTo(string destination)
    {
        Flush();
        File.Copy(path, destination, overwrite: true);
    }

    private void Keep(TrainingPoint point)
    {
        recent.Enqueue(point);
        if (recent.Count > RecentSteps.Most)
        {
            recent.Dequeue();
        }
    }

    public void Dispose() => writer.Dispose();
}
