using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>
/// Lets the products of a training step be computed in bfloat16 (mixed precision: Micikevicius et al., ICLR 2018; bfloat16
/// needs no loss scaling: Kalamkar et al. 2019). Weights, gradients and optimiser stay float32, and so do residuals, norms and the loss.
/// </summary>
/// <remarks>Each step copies the weights; the copies are leaves, whose gradients are added to the float32 ones afterwards.</remarks>
internal sealed class LowPrecision : IDisposable
{
    private readonly FlatParameters parameters;
    private readonly Tensor flat; // bfloat16, laid out as the weights are
    private readonly (Weight Weight, Tensor Copy, Tensor Gradient)[] copies;

    public LowPrecision(FlatParameters parameters)
    {
        this.parameters = parameters;
        using var scope = NewDisposeScope();
        flat = zeros(parameters.Length, dtype: ScalarType.BFloat16).DetachFromDisposeScope();
        copies = [.. parameters.Weights.Where(w => w.Weight.Multiplies).Select(w => (
            w.Weight,
            FlatParameters.View(flat, w.Start, w.Weight.Shape).detach().requires_grad_(true).DetachFromDisposeScope(),
            FlatParameters.View(parameters.Gradients, w.Start, w.Weight.Shape).DetachFromDisposeScope()))];
    }

    /// <summary>From here on, until <see cref="End"/>, the model multiplies in bfloat16.</summary>
    public void Begin()
    {
        using var noGradient = no_grad();
        _ = flat.copy_(parameters.Values);
        foreach (var (weight, copy, _) in copies)
        {
            weight.Low = copy;
        }
    }

    /// <summary>The model multiplies in float32 again.</summary>
    public void End()
    {
        foreach (var (weight, _, _) in copies)
        {
            weight.Low = null;
        }
    }

    /// <summary>Adds what a backward pass left on the copies to the float32 gradients.</summary>
    public void Collect()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach (var (_, copy, gradient) in copies)
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
        foreach (var (_, copy, gradient) in copies)
        {
            copy.Dispose();
            gradient.Dispose();
        }

        flat.Dispose();
    }
}
