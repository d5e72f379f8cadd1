using Playground.Transformers.Inference;
using Playground.Worker.Catalogue;

namespace Playground.Worker.Predictions;

/// <summary>
/// Work that holds memory of torch until it is done. Where it never will be, its thread has ended and nobody else touches that memory any more: it is freed
/// there and then, on whichever thread finds out.
/// </summary>
public abstract class HandoverWork<T>(IDisposable held) : TorchWork<T>(CancellationToken.None)
{
    private bool hasBegun;

    protected IDisposable Held => held;

    public sealed override bool IsHandover => true;

    public sealed override void Execute()
    {
        hasBegun = true;
        Succeed(HandOver());
    }

    public sealed override void Fail(Exception reason)
    {
        if (!hasBegun)
        {
            hasBegun = true;
            held.Dispose();
            HasBeenFreed();
        }

        base.Fail(reason); // the caller of one that is answered by then hears nothing of it
    }

    protected abstract T HandOver();

    /// <summary>It never began, and what it held is free.</summary>
    protected virtual void HasBeenFreed()
    {
    }
}

/// <summary>Frees what earlier work left behind; once that is free, by whomever, its caller has what was asked for.</summary>
public sealed class ReleaseWork(IDisposable left) : HandoverWork<bool>(left)
{
    protected override bool HandOver()
    {
        Held.Dispose();
        return true;
    }

    protected override void HasBeenFreed() => Succeed(true);
}

/// <summary>Gives the thread a model that another one has read.</summary>
public sealed class KeepWork(LoadedModels loaded, IWeightsOwner owner, TextModel read) : HandoverWork<TextModel>(read)
{
    protected override TextModel HandOver() => loaded.Keep(owner, (TextModel)Held);
}
