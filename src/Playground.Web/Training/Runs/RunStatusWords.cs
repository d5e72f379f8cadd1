using Playground.Contracts;
using Playground.Web.Bench;

namespace Playground.Web.Training;

/// <summary>What can be done in a state, and what is said of it.</summary>
public static class RunStatusWords
{
    public const string NothingWhileAway = "The worker is away: nothing can be changed before it is back.";

    public static bool IsOver(this RunStatus status) => status is RunStatus.Completed or RunStatus.Stopped or RunStatus.Failed;

    /// <summary>It has the machine, or stands in line for it; a paused run has let it go.</summary>
    public static bool MakesOthersWait(this RunStatus status) => status is RunStatus.Running or RunStatus.Preparing or RunStatus.Queued;

    public static bool CanPause(this RunStatus status) => status.MakesOthersWait();

    public static bool CanStep(this RunStatus status) => status is RunStatus.Paused;

    /// <summary>Also one that was stopped on its way, by whatever.</summary>
    public static bool CanResume(this RunSummary run) => run.Status is RunStatus.Paused || (run.Status is RunStatus.Stopped && run.Step > 0 && run.Step < run.Recipe.Steps);

    /// <summary>All its steps are done, and it can be given more.</summary>
    public static bool CanHaveMore(this RunSummary run) => run.Status is RunStatus.Completed || (run.Status is RunStatus.Stopped && run.Step > 0 && run.Step >= run.Recipe.Steps);

    public static bool CanStop(this RunStatus status) => !status.IsOver();

    /// <summary>How the run stands, for the line under the controls: its state, and what the worker has to say of it.</summary>
    /// <param name="before">The run whose end one that waits waits for; null: there are several, or it is not known.</param>
    public static string Sentence(this RunSummary run, RunSummary? before = null) => run.Status switch
    {
        RunStatus.Paused when run.SaysItself("Paused") => run.Message!,
        RunStatus.Stopped when run.SaysItself("Stopped") => run.Step == 0 ? run.Message! : $"{run.Message} The model stays as it was{run.OrGoesOn()}.",
        _ => run.Message is null ? run.StateAlone(before) : $"{run.StateAlone(before)} {run.Message}",
    };

    /// <summary>What the worker says begins with the state: nobody needs to read that twice.</summary>
    private static bool SaysItself(this RunSummary run, string state) => run.Message?.StartsWith(state, StringComparison.Ordinal) == true;

    private static string OrGoesOn(this RunSummary run) => run.CanResume() ? ", unless it is resumed" : "";

    private static string StateAlone(this RunSummary run, RunSummary? before) => run.Status switch
    {
        RunStatus.Queued when run.QueuePosition is 1 => $"Waiting: next in line, as soon as {(before is null ? "the run before it" : $"“{Figures.Apart(before.Name)}”")} ends.",
        RunStatus.Queued when run.QueuePosition is { } place => $"Waiting: number {place} in line{(before is null ? "" : $"; “{Figures.Apart(before.Name)}” trains now")}.",
        RunStatus.Queued => "Waiting until another run ends.",
        RunStatus.Preparing when run.Step > 0 => $"Getting ready to go on from step {Figures.Count(run.Step)}.",
        RunStatus.Preparing => "Reading the text and building its vocabulary.",
        RunStatus.Running => "Training.",
        RunStatus.Paused => "Paused. Step trains exactly one step.",
        RunStatus.Completed => "All steps are done.",
        RunStatus.Stopped when run.Step == 0 => "Stopped.",
        RunStatus.Stopped => $"Stopped; the model stays as it was{run.OrGoesOn()}.",
        _ => "The run ended before its last step.",
    };
}
