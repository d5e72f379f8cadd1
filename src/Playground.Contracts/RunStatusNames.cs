namespace Playground.Contracts;

/// <summary>What people read for a state, on every page and in every sentence of the worker; the API has the names of the values.</summary>
public static class RunStatusNames
{
    public static string Word(this RunStatus status) => status switch
    {
        RunStatus.Queued => "waiting",
        RunStatus.Preparing => "preparing",
        RunStatus.Running => "training",
        RunStatus.Paused => "paused",
        RunStatus.Completed => "done",
        RunStatus.Stopped => "stopped",
        _ => "failed",
    };
}
