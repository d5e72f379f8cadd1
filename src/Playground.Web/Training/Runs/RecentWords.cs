using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>What a run's loss, perplexity and accuracy are taken over, as the pages say it.</summary>
public static class RecentWords
{
    public static string Over(this RecentSteps recent) => recent.Steps == 1 ? "of one step" : $"mean of {recent.Steps} steps";
}
