using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>
/// Lets the products of a training step be computed in bfloat16 (mixed precision: Micikevicius et al., ICLR 2018; bfloat16
/// needs no loss scaling: Kalamkar et al. 2019). Weights, gradients and optimiser stay float32, and so do residuals, norms and the loss.
/// </summary>
/// <remarks>Each step copies the weights; the copies are leaves, whose gradients are added to the float32 ones afterwards. Every replica has leaves of its own over the same copy.</remarks>
internal sealed class LowPrecision : IDisposable
{
    private readonly FlatParameters parameters;
    private readonly Tensor flat; // bfloat16, laid out as the weights are
    private readonly (Weight Weight, Tensor Copy, Tensor Gradient)[][] copies; // of each replica

    public LowPrecision(FlatParameters parameters, IEnumerable<(LanguageModel Model, Tensor Gradients)> replicas)
    {
        this.parameters = parameters;
        using var scope = NewDisposeScope();
        flat = zeros(parameters.Length, dtype: ScalarType.BFloat16).DetachFromDisposeScope();
        copies = [.. replicas.Select(replica => parameters.Places(replica.Model).Where(w => w.Weight.Multiplies).Select(w => (
            w.Weight,
            FlatParameters.View(flat, w.Start, w.Weight.Shape).detach().requires_grad_(true).DetachFromDisposeScope(),
            FlatParameters.View(replica.Gradients, w.Start, w.Weight.Shape).DetachFromDisposeScope())).ToArray())];
    }

    /// <summary>Copies the weights of a stretch of the buffers.</summary>
    public void Copy(long start, long end)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        _ = flat.narrow(0, start, end - start).copy_(parameters.Values.narrow(0, start, end - start));
    }

    /// <summary>From here on, until <see cref="End"/>, the models multiply in bfloat16, by what was copied last.</summary>
    public void Begin()
    {
        foreach (var (weight, copy, _) in copies.SelectMany(all => all))
        {
            weight.Low = copy;
        }
    }

    /// <summary>The models multiply in float32 again.</summary>
    public void End()
    {
        foreach (var (weight, _, _) in copies.SelectMany(all => all))
        {
            weight.Low = null;
        }
    }

    /// <summary>Adds what a backward pass left on a replica's copies to its float32 gradients.</summary>
    public void Collect(int replica)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach (var (_, copy, gradient) in copies[replica])
        {
            if (copy.grad is { } low)
            {
                gradient.Accumulate(low);
                copy.grad = null;
            }
        }
    }

    public void Dispose()
    {
        End();
        foreach (var (_, copy, gradient) in copies.SelectMany(all => all))
        {
            copy.Dispose();
            gradient.Dispose();
        }

        flat.Dispose();
    }
}
