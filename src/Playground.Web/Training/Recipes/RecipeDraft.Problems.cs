using System.Globalization;
using Playground.Contracts;
using static Playground.Web.Training.TypedNumber;

namespace Playground.Web.Training;

/// <content>What is wrong with what was typed.</content>
public sealed partial class RecipeDraft
{
    private const int LeastWordPieces = 100;
    private const int LeastBytePairs = 300; // 256 bytes, the end of text, and something to learn
    private const int LeastCharacters = 10; // as many as the text holds; the number is only a limit

    /// <summary>The smallest vocabulary of that kind that can be asked for.</summary>
    public static int LeastVocabulary(TokenizerKind pieces) => pieces switch
    {
        TokenizerKind.Characters => LeastCharacters,
        TokenizerKind.ByteLevelBpe => LeastBytePairs,
        _ => LeastWordPieces,
    };

    /// <summary>One sentence for every field that cannot be used, by the name of the field; each names the fact and the limit.</summary>
    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Problems();
        problems.Range(nameof(Layers), "The number of layers", Layers, 1, Limits.MaxLayers);
        problems.Range(nameof(Heads), "The number of heads", Heads, 1, Limits.MaxHeads);
        problems.Range(nameof(Hidden), "The width", Hidden, 4, Limits.MaxHidden);
        problems.Range(nameof(Context), "The context", Context, 8, Limits.MaxContext);
        problems.Range(nameof(Vocabulary), "The vocabulary", Vocabulary, LeastVocabulary(Pieces), Limits.MaxVocabulary);
        problems.Range(nameof(Batch), "The batch", Batch, 1, Limits.MaxBatch);
        problems.Range(nameof(Steps), "The number of steps", Steps, 1, Limits.MaxSteps);
        problems.Range(nameof(EvaluateEvery), "The distance between validation losses", EvaluateEvery, 1, Limits.MaxSteps);
        if (!problems.ContainsKey(nameof(Hidden)) && !problems.ContainsKey(nameof(Heads)) && Whole(Hidden) % Whole(Heads) != 0)
        {
            problems[nameof(Hidden)] = $"The width is {Whole(Hidden)}, which {Whole(Heads)} heads cannot share evenly; choose a multiple of {Whole(Heads)}.";
        }

        problems.Number(nameof(LearningRate), "The learning rate", LearningRate, v => v is > 0 and <= Limits.MaxLearningRate, $"above 0 and at most {Limits.MaxLearningRate:0.###}");
        problems.Number(nameof(FinalPercent), "The share of the learning rate at the end", FinalPercent, v => v is >= 0 and <= 100, "from 0 to 100 %", " %");
        problems.Number(nameof(WeightDecay), "The weight decay", WeightDecay, v => v is >= 0 and <= 10, "from 0 to 10");
        problems.Number(nameof(Dropout), "The dropout", Dropout, v => v is >= 0 and < 1, "at least 0 and below 1");
        problems.Number(nameof(Beta1), "Beta 1", Beta1, v => v is >= 0 and < 1, "at least 0 and below 1");
        problems.Number(nameof(Beta2), "Beta 2", Beta2, v => v is >= 0 and < 1, "at least 0 and below 1");
        if (!string.IsNullOrWhiteSpace(FirstWeights))
        {
            problems.Number(nameof(FirstWeights), "The first weights' deviation", FirstWeights, v => v is > 0 and <= 1, "above 0 and at most 1");
        }

        problems.Number(nameof(ClipNorm), "The clipping length", ClipNorm, v => v >= 0, "0 (no clipping) or more");
        problems.Number(nameof(ValidationPercent), "The share kept aside", ValidationPercent, v => v is >= 0 and <= 50, "from 0 to 50 %", " %");
        if (!ulong.TryParse(Seed, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            problems[nameof(Seed)] = string.Create(CultureInfo.InvariantCulture, $"The seed is {Given(Seed)}; it must be a whole number from 0 to {ulong.MaxValue:N0}.");
        }

        if (Name.Trim().Length > Limits.RunNameCharacters)
        {
            problems[nameof(Name)] = $"The name has {Name.Trim().Length} characters; at most {Limits.RunNameCharacters} fit.";
        }

        AddStepProblems(problems);
        foreach (var (field, sentence) in Objective is Objective.Masked ? Masking.Problems() : new Problems())
        {
            problems[field] = sentence;
        }

        return problems;
    }

    /// <summary>What depends on the number of steps; nothing while that cannot be read.</summary>
    private void AddStepProblems(Problems problems)
    {
        if (problems.ContainsKey(nameof(Steps)))
        {
            return;
        }

        var steps = Whole(Steps)!.Value;
        if (!string.IsNullOrWhiteSpace(Warmup))
        {
            problems.Range(nameof(Warmup), "The warm-up", Warmup, 0, EarlierEnds is [var planned, ..] ? planned : steps);
        }

        if (!string.IsNullOrWhiteSpace(StopAtStep))
        {
            problems.Range(nameof(StopAtStep), "The step to stop at", StopAtStep, 1, steps);
        }

        if (!string.IsNullOrWhiteSpace(StopAtLoss))
        {
            problems.Number(nameof(StopAtLoss), "The loss to stop at", StopAtLoss, v => v > 0, "a number above 0");
            if (Number(ValidationPercent) == 0)
            {
                problems[nameof(StopAtLoss)] = "There is no validation loss to stop at, because the share kept aside is 0 %.";
            }
        }

        if (LearningRateChanges.Any(change => change.AfterStep >= steps))
        {
            problems[nameof(LearningRateChanges)] = $"The learning rate changes after step {LearningRateChanges.Max(change => change.AfterStep)}, but there are {steps} steps; give more steps or drop the changes.";
        }

        if (EarlierEnds.Any(end => end >= steps))
        {
            problems[nameof(EarlierEnds)] = $"The learning rate's schedule ends at step {EarlierEnds[0]}, and more steps were given after step {EarlierEnds.Max()}, but there are {steps} steps; give more steps or plan all as one.";
        }
    }
}
