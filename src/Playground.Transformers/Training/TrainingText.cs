using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>A corpus as token ids, split into training and validation text. Immutable; safe to share.</summary>
public sealed class TrainingText
{
    private TrainingText()
    {
    }

    /// <summary>Tokens to train on.</summary>
    public int TrainingTokens => throw new NotImplementedException();

    public int ValidationTokens => throw new NotImplementedException();

    /// <summary>Cuts lines into tokens and sets <paramref name="validationShare"/> of them aside, spread evenly over the text. Refuses text too short for one sequence on either side, with a sentence that names the fact and the limit.</summary>
    public static TrainingText Create(IReadOnlyList<string> lines, Tokenizer tokenizer, bool causal, int sequenceLength, double validationShare, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
