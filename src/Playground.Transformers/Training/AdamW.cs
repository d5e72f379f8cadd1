using System.Runtime.InteropServices;
using Playground.Transformers.Models;
using static TorchSharp.torch;

namespace Playground.Transformers.Training;

/// <summary>AdamW (Loshchilov and Hutter, ICLR 2019) on stretches of flat buffers, in place.</summary>
/// <remarks>
/// The fused kernel reads and writes every value once; a dozen separate tensor operations take about five times as long.
/// TorchSharp has no method for it, but TorchScript knows it. Where that cannot be had, <see cref="StepPlainly"/> computes the same.
/// </remarks>
internal sealed class AdamW : IDisposable
{
    // The lists must come in as arguments: written as literals in the script, the call is removed as if it had no effect. Numbers come in
    // as one float64 tensor: TorchSharp wraps plain ones in objects that the collector may free before the call has read them.
    private const string Script = """
        def step(weights: List[Tensor], gradients: List[Tensor], first: List[Tensor], second: List[Tensor], largest: List[Tensor],
                 steps: List[Tensor], numbers: Tensor, divisor: Tensor):
            torch._fused_adamw_(weights, gradients, first, second, largest, steps, lr=float(numbers[0]), beta1=float(numbers[1]),
                                beta2=float(numbers[2]), weight_decay=float(numbers[3]), eps=float(numbers[4]),
                                amsgrad=False, maximize=False, grad_scale=divisor)
            return len(weights)

        """;

    private readonly TrainingOptions options;
    private readonly jit.CompilationUnit? script;

    public AdamW(TrainingOptions options, bool fused = true)
    {
        this.options = options;
        script = fused ? Compile() : null;
        if (script is not null && !Moves())
        {
            script.Dispose();
            script = null;
        }
    }

    public bool IsFused => script is not null;

    /// <summary>One step; gradients count divided by <paramref name="divisor"/>.</summary>
    /// <param name="weights">float32 <c>[N]</c>, like gradients and the two moments.</param>
    /// <param name="step">Counts from 1: for the correction of the moments' start at zero.</param>
    public void Step(Tensor weights, Tensor gradients, Tensor first, Tensor second, int step, double rate, double decay, double divisor)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        if (script is null)
        {
            StepPlainly(weights, gradients, first, second, step, rate, decay, divisor);
            return;
        }

        _ = script.invoke(
            "step", new[] { weights }, new[] { gradients }, new[] { first }, new[] { second }, Array.Empty<Tensor>(),
            new[] { tensor((float)step) },
            tensor([rate, options.Beta1, options.Beta2, decay, options.AdamEpsilon]), tensor((float)divisor));
    }

    public void Dispose() => script?.Dispose();

    private void StepPlainly(Tensor weights, Tensor gradients, Tensor first, Tensor second, int step, double rate, double decay, double divisor)
    {
        var gradient = gradients.clone().DivideInPlace(divisor);
        weights.MultiplyInPlace(1 - (rate * decay));
        first.MultiplyInPlace(options.Beta1).AddInPlace(gradient, 1 - options.Beta1);
        second.MultiplyInPlace(options.Beta2).AddProductInPlace(gradient, gradient, 1 - options.Beta2);
        var spread = second.sqrt().DivideInPlace(Math.Sqrt(1 - Math.Pow(options.Beta2, step))).AddInPlace(options.AdamEpsilon);
        weights.AddQuotientInPlace(first, spread, -rate / (1 - Math.Pow(options.Beta1, step)));
    }

    private static jit.CompilationUnit? Compile()
    {
        try
        {
            return jit.compile(Script);
        }
        catch (ExternalException)
        {
            return null; // this build of libtorch does not know the operator
        }
    }

    /// <summary>Tries the kernel on one number, because a script that changes nothing raises nothing either.</summary>
    private bool Moves()
    {
        using var scope = NewDisposeScope();
        try
        {
            var weight = ones(1);
            Step(weight, ones(1), zeros(1), zeros(1), 1, 0.5, 0, 1);
            return Math.Abs(weight.item<float>() - 0.5) < 1e-3;
        }
        catch (ExternalException)
        {
            return false; // known, but without a kernel for this processor
        }
    }
}
