using System.Globalization;
using Playground.Contracts;
using Playground.Transformers;

namespace Playground.Worker.Runs;

/// <summary>What may be asked of a run on its way. Each refusal is one sentence that names the fact and the limit.</summary>
public static class SteeringRules
{
    /// <summary>The stops, rate changes and earlier ends that a recipe brings along.</summary>
    public static void Check(RunRecipe recipe)
    {
        CheckStop(recipe, new StopConditions(recipe.StopAtStep, recipe.StopAtValidationLoss), step: 0);
        var changes = recipe.LearningRateChanges ?? throw new PlaygroundException("The learning rate's changes are null; leave them out or give a list.");
        Refuse(changes.Count > Limits.LearningRateChanges, $"The learning rate changes {changes.Count} times; it can change {Limits.LearningRateChanges} times in a run.");
        var last = -1;
        foreach (var change in changes)
        {
            Refuse(change is null, "One of the learning rate's changes is null; each needs a step and a rate.");
            CheckRate(change!.LearningRate);
            Refuse(
                change.AfterStep < 0 || change.AfterStep >= recipe.Steps,
                $"The learning rate changes after step {change.AfterStep}; that must be between 0 and {recipe.Steps - 1}, so that a step comes after it.");
            Refuse(change.AfterStep <= last, $"The learning rate changes after step {change.AfterStep}, listed behind step {last}; list the changes by rising steps, one a step.");
            last = change.AfterStep;
        }

        CheckEnds(recipe);
    }

    private static void CheckEnds(RunRecipe recipe)
    {
        var ends = recipe.EarlierEnds ?? throw new PlaygroundException("The earlier ends are null; leave them out or give a list.");
        Refuse(ends.Count > Limits.EarlierEnds, $"The run was given more steps {ends.Count} times; that can be done {Limits.EarlierEnds} times.");
        var last = 0;
        foreach (var end in ends)
        {
            Refuse(end < 1 || end >= recipe.Steps, $"An earlier end is step {end}; it must be between 1 and {recipe.Steps - 1}, so that a step comes after it.");
            Refuse(end <= last, $"The earlier end at step {end} is listed behind step {last}; list them by rising steps.");
            last = end;
        }
    }

    public static void CheckStop(RunRecipe recipe, StopConditions stop, int step)
    {
        Refuse(
            stop.AtStep is { } at && (at <= step || at > recipe.Steps),
            step > 0
                ? $"The run has done step {step} of {recipe.Steps}, so it can't stop at step {stop.AtStep}; choose one from {step + 1} to {recipe.Steps}."
                : $"The step to stop at is {stop.AtStep}; it must be between 1 and the run's {recipe.Steps} steps.");
        Refuse(
            stop.AtValidationLoss is { } loss && !(loss > 0 && double.IsFinite(loss)),
            $"The validation loss to stop at is {stop.AtValidationLoss}; it must be a number above 0.");
        Refuse(stop.AtValidationLoss is not null && recipe.ValidationShare == 0, "The run can't stop at a validation loss, because its validation share is 0.");
    }

    public static void CheckRate(double rate) => Refuse(
        !(rate > 0 && rate <= Limits.MaxLearningRate), $"The learning rate is {rate}; it must be above 0 and at most {Limits.MaxLearningRate}.");

    /// <param name="stepsPerSecond">Null: as fast as the machine can.</param>
    public static void CheckPace(double? stepsPerSecond) => Refuse(
        stepsPerSecond is { } pace && !(pace >= Limits.MinPace && pace <= Limits.MaxPace),
        $"The pace is {stepsPerSecond} steps a second; it must be from {Limits.MinPace} to {Limits.MaxPace}, or null for as fast as the machine can.");

    /// <summary>The recipe with one more change; a second one at the same step takes the place of the first, or takes it back.</summary>
    /// <exception cref="RunStateException">It is that rate already.</exception>
    public static RunRecipe WithRate(RunRecipe recipe, int afterStep, double rate)
    {
        CheckRate(rate);
        Refuse(afterStep >= recipe.Steps, $"{(recipe.Steps == 1 ? "The only step is" : $"All {recipe.Steps} steps are")} done; there is none left for another learning rate.");
        if (rate == RateBehind(recipe, afterStep))
        {
            throw new RunStateException($"The learning rate is {TextOf(rate)} already; nothing was changed.");
        }

        LearningRateChange[] change = rate == RateBehind(recipe, afterStep - 1) ? [] : [new(afterStep, rate)];
        LearningRateChange[] changes = [.. recipe.LearningRateChanges.Where(c => c.AfterStep < afterStep), .. change, .. recipe.LearningRateChanges.Where(c => c.AfterStep > afterStep)];
        Refuse(changes.Length > Limits.LearningRateChanges, $"The learning rate was changed {Limits.LearningRateChanges} times already, which is the most in one run.");
        return recipe with { LearningRateChanges = changes };
    }

    /// <summary>The recipe with so many steps more; its schedule stays as it was.</summary>
    /// <exception cref="RunStateException">Its rate ends at 0, or it has been given more too often.</exception>
    public static RunRecipe WithMoreSteps(RunRecipe recipe, int more)
    {
        Refuse(
            more < 1 || more > Limits.MaxSteps - recipe.Steps,
            recipe.Steps < Limits.MaxSteps
                ? $"{more} more steps were asked for; the run has {recipe.Steps} and a run has at most {Limits.MaxSteps}, so choose from 1 to {Limits.MaxSteps - recipe.Steps}."
                : $"The run has {recipe.Steps} steps, the most that a run can have.");
        if (recipe.FinalLearningRateShare == 0)
        {
            throw new RunStateException("The learning rate of this run ends at 0, so more steps would teach it nothing; duplicate it with more steps instead.");
        }

        if (recipe.EarlierEnds.Count >= Limits.EarlierEnds)
        {
            throw new RunStateException($"The run was given more steps {Limits.EarlierEnds} times already, which is the most; duplicate it with more steps instead.");
        }

        return recipe with { Steps = recipe.Steps + more, EarlierEnds = [.. recipe.EarlierEnds, recipe.Steps] };
    }

    /// <summary>The peak that the step behind this one takes.</summary>
    private static double RateBehind(RunRecipe recipe, int step) => recipe.LearningRateChanges.LastOrDefault(change => change.AfterStep <= step)?.LearningRate ?? recipe.LearningRate;

    private static string TextOf(double rate) => rate.ToString("0.########", CultureInfo.InvariantCulture); // as in RunMarks

    public static void CheckWords(RunWords words)
    {
        Refuse(words.Name is not null && string.IsNullOrWhiteSpace(words.Name), "The name is empty; a run needs one.");
        Refuse(words.Name?.Trim().Length > Limits.RunNameCharacters, $"The name has {words.Name?.Trim().Length} characters; at most {Limits.RunNameCharacters} fit.");
        NameRules.CheckLine(words.Name);
        Refuse(words.Note?.Length > Limits.RunNoteCharacters, $"The note has {words.Note?.Length} characters; at most {Limits.RunNoteCharacters} fit.");
        NameRules.CheckNote(words.Note);
    }

    private static void Refuse(bool wrong, string sentence)
    {
        if (wrong)
        {
            throw new PlaygroundException(sentence);
        }
    }
}
