using Playground.Transformers.Inference;
using Playground.Transformers.Models;
using Playground.Transformers.Text;

namespace Playground.Transformers.Training;

/// <summary>The numbers of one step. Steps count from 1.</summary>
public sealed record StepResult(
    int Step, double Epoch, double Loss, double Accuracy, double LearningRate, double GradientNorm, int StepTokens, long Tokens, TimeSpan Duration);

/// <summary>What masking did to a token of the batch.</summary>
public enum Corruption
{
    None,
    Masked,
    Random,
    Kept,
    Next,
}

/// <summary>A token of the batch as the model saw it, and what it had to say there (null: not asked).</summary>
public readonly record struct BatchToken(int Input, int? Label, Corruption Corruption);

/// <summary>The loss or a gradient stopped being a number; the message is a sentence for the user.</summary>
public sealed class TrainingDivergedException(string sentence) : PlaygroundException(sentence);

/// <summary>
/// Trains one model on one text, a step at a time: batch, forward, loss at the asked positions, backward, clip, AdamW.
/// Knows no web, no store and no clock but the step's own duration.
/// </summary>
/// <remarks>One thread at a time. Between steps <see cref="Model"/> may be asked (evaluation mode, no gradients).</remarks>
public sealed class Trainer : IDisposable
{
    public Trainer(LanguageModel model, Tokenizer tokenizer, TrainingText text, TrainingOptions options) => throw new NotImplementedException();

    /// <summary>Steps done.</summary>
    public int Step => throw new NotImplementedException();

    public TrainingOptions Options => throw new NotImplementedException();

    /// <summary>The very model in training, ready to answer between steps. Shares the weights; disposed with the trainer.</summary>
    public TextModel Model => throw new NotImplementedException();

    /// <summary>The weights, for saving.</summary>
    public LanguageModel Weights => throw new NotImplementedException();

    /// <summary>Trains one step. Throws <see cref="TrainingDivergedException"/> on a non-finite loss or gradient and leaves the weights as they were before it.</summary>
    public StepResult RunStep() => throw new NotImplementedException();

    /// <summary>Mean cross-entropy on up to <paramref name="maxBatches"/> fixed validation batches, same masks every time.</summary>
    public double Validate(int maxBatches = 8) => throw new NotImplementedException();

    /// <summary>The first <paramref name="rows"/> sequences of the last step's batch.</summary>
    public IReadOnlyList<IReadOnlyList<BatchToken>> PreviewBatch(int rows) => throw new NotImplementedException();

    /// <summary>Writes weights, optimiser, step, data cursor and random states into one file: temporary file, flush to disk, rename, checksum inside.</summary>
    public void SaveCheckpoint(string path) => throw new NotImplementedException();

    /// <summary>Continues bit for bit where the checkpoint was written. Refuses a damaged file or one of another model or text with a sentence.</summary>
    public void LoadCheckpoint(string path) => throw new NotImplementedException();

    public void Dispose() => throw new NotImplementedException();
}
