using System.Globalization;

namespace Playground.Worker.Runs;

/// <summary>A validation loss that was asked of more text than those around it: it stands a little off their curve, though the model did not change.</summary>
/// <param name="Asked">Sequences that it was asked of.</param>
/// <param name="Sample">Sequences that the others are asked of.</param>
/// <param name="All">Sequences that were set aside.</param>
public sealed record LargerValidation(int Step, int Asked, int Sample, int All)
{
    /// <summary>To stand as the end of a sentence, or alone as one.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"the validation loss at step {Step:N0} was asked of {(Asked == All ? $"all {All:N0}" : $"{Asked:N0} of the {All:N0}")} sequences set aside, those around it of {Sample:N0}.");
}
