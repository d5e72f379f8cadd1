namespace Playground.Transformers.Training;

/// <summary>The numbers of one step. Steps count from 1.</summary>
/// <param name="Epoch">Passes over the training text so far, this step's batch included.</param>
/// <param name="Loss">Mean cross-entropy at the asked positions, in nats.</param>
/// <param name="Accuracy">Share of the asked positions where the most probable token was right.</param>
/// <param name="LearningRate">The rate that this step used.</param>
/// <param name="GradientNorm">Euclidean length of the whole gradient, before clipping.</param>
/// <param name="StepTokens">Tokens of this batch, padding left out.</param>
/// <param name="Tokens">Tokens since the first step.</param>
/// <param name="Duration">From drawing the batch to the changed weights.</param>
public sealed record StepResult(
    int Step, double Epoch, double Loss, double Accuracy, double LearningRate, double GradientNorm, int StepTokens, long Tokens, TimeSpan Duration);

/// <summary>The loss or a gradient stopped being a number; the message is a sentence for the user.</summary>
public sealed class TrainingDivergedException(string sentence) : PlaygroundException(sentence);
