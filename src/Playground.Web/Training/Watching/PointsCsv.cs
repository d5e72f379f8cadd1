using System.IO.Pipelines;
using System.Text;
using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>Training points as a table for other programs, with all their digits.</summary>
public static class PointsCsv
{
    /// <summary>The points up to a step as a stream that is written while it is read, however long the run.</summary>
    public static Stream Stream(IAsyncEnumerable<TrainingPoint> points, int untilStep, CancellationToken ct)
    {
        var pipe = new Pipe();
        _ = Write(pipe.Writer, points, untilStep, ct);
        return pipe.Reader.AsStream();
    }

    private static async Task Write(PipeWriter writer, IAsyncEnumerable<TrainingPoint> points, int untilStep, CancellationToken ct)
    {
        Exception? failure = null;
        try
        {
            await writer.WriteAsync(Encoding.UTF8.GetBytes(TrainingPointCsv.Header + "\n"), ct);
            await foreach (var point in points.WithCancellation(ct))
            {
                var read = await writer.WriteAsync(Encoding.UTF8.GetBytes(TrainingPointCsv.Row(point) + "\n"), ct);
                if (point.Step >= untilStep || read.IsCompleted)
                {
                    break; // a run that goes on would never end
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or Microsoft.AspNetCore.SignalR.HubException)
        {
            failure = e; // reaches whoever reads
        }

        await writer.CompleteAsync(failure);
    }
}
