using Playground.Transformers;
using Playground.Transformers.Inference;

namespace Playground.Worker.Predictions;

/// <summary>Something that waits for a torch thread, and the caller who waits for it.</summary>
public abstract class TorchWork(CancellationToken cancellation)
{
    /// <summary>The caller has gone: the work is skipped.</summary>
    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>A guess at what will be asked next: done only when nothing else waits.</summary>
    public bool IsBackground { get; init; }

    /// <summary>A further piece of something that was let in: it is bounded by what may begin, and so is not refused for want of room.</summary>
    public bool HasBegun { get; init; }

    /// <summary>Passes memory of torch on or frees it: never refused for want of room, or that memory would stay for ever.</summary>
    public virtual bool IsHandover => false;

    protected CancellationToken Cancellation => cancellation;

    public abstract void Execute();

    /// <summary>Whatever goes wrong belongs to the caller who asked; the thread lives on for the others.</summary>
    public void ExecuteOrFail()
    {
        try
        {
            Execute();
        }
#pragma warning disable CA1031 // see above
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(e);
        }
    }

    public abstract void Fail(Exception reason);

    public abstract void Cancel();
}

/// <summary>Work whose caller awaits a result. Continuations never run on the torch thread.</summary>
public abstract class TorchWork<T>(CancellationToken cancellation) : TorchWork(cancellation)
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Result => completion.Task;

    public void Succeed(T result) => completion.TrySetResult(result);

    public override void Fail(Exception reason) => completion.TrySetException(reason);

    public override void Cancel() => completion.TrySetCanceled(Cancellation.IsCancellationRequested ? Cancellation : new CancellationToken(canceled: true));
}

/// <summary>Any function, done alone.</summary>
public sealed class FunctionWork<T>(Func<T> function, CancellationToken cancellation) : TorchWork<T>(cancellation)
{
    public override void Execute() => Succeed(function());
}

/// <summary>Where the model of a query is found when its turn comes: it may be loaded only then.</summary>
public interface IModelSource
{
    TextModel Get();
}

/// <summary>Logits of one sequence, answered together with whatever else waits for the same model.</summary>
public sealed class LogitsWork(IModelSource model, LogitsQuery query, CancellationToken cancellation) : TorchWork<float[][]>(cancellation)
{
    public IModelSource Model => model;

    public LogitsQuery Query => query;

    public override void Execute() => Succeed(Model.Get().Logits([Query])[0]);
}

/// <summary>Queries of the same model, answered by one padded forward pass.</summary>
public sealed class LogitsBatch(IReadOnlyList<LogitsWork> rows) : TorchWork(CancellationToken.None)
{
    /// <summary>Rows of one forward pass.</summary>
    public const int Most = 16;

    /// <summary>Hidden places of one forward pass of several rows: each has logits for the whole vocabulary, 64 MB of them at 32,000 pieces.</summary>
    public const int MostPlaces = 512;

    public override void Execute()
    {
        var logits = rows[0].Model.Get().Logits([.. rows.Select(row => row.Query)]);
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Succeed(logits[i]);
        }
    }

    /// <summary>A row that can't be answered must not take its neighbours with it: then each is asked alone.</summary>
    public override void Fail(Exception reason)
    {
        if (rows.Count > 1 && reason is PlaygroundException)
        {
            foreach (var row in rows)
            {
                row.ExecuteOrFail();
            }

            return;
        }

        foreach (var row in rows)
        {
            row.Fail(reason);
        }
    }

    public override void Cancel()
    {
        foreach (var row in rows)
        {
            row.Cancel();
        }
    }
}
