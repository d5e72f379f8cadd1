using System.Text.Json;
using Playground.Contracts;
using Playground.Worker.Corpora;

namespace Playground.Worker.TakeAway;

/// <summary>
/// Which runs a run that is brought in trained beside. Those of one group stay together where they come in one by one; but where its own place in the
/// group is taken already, for instance by the very run that was exported, it is a member of another group of that origin: twins never become three.
/// </summary>
internal static class ImportedGroup
{
    private const int IdCharacters = 12;

    /// <param name="here">All runs that are here, and those that can be brought back.</param>
    public static string? Of(RunRecipe recipe, IReadOnlyCollection<RunSummary> here)
    {
        if (recipe.Group is not { } origin)
        {
            return null;
        }

        var own = Member(recipe);
        for (var copy = 1; ; copy++)
        {
            var group = copy == 1 ? origin : CorpusText.Hash($"{origin}, {copy}")[..IdCharacters]; // the same one for all members
            var members = here.Where(run => run.Recipe.Group == group).ToList();
            if (members.Count < Limits.GroupRuns && !members.Exists(run => Member(run.Recipe) == own))
            {
                return group;
            }
        }
    }

    /// <summary>What tells members of a group apart: all that a run keeps from its start to its end, wherever it is.</summary>
    private static string Member(RunRecipe recipe) => JsonSerializer.Serialize(
        recipe with
        {
            Name = null,
            Group = null,
            CorpusId = null,
            CorpusText = null,
            LearningRateChanges = [],
            Steps = recipe.ScheduledSteps,
            EarlierEnds = [],
            StopAtStep = null,
            StopAtValidationLoss = null,
            Probe = null,
            ProbeMasked = [],
            Board = [],
        },
        JsonSerializerOptions.Web);
}
