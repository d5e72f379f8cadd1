using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>Which losses of two runs may be read against each other.</summary>
internal static class RecipeComparison
{
    /// <summary>Whether the same validation loss means the same for both: of characters there are as many as the text has, whatever the limit.</summary>
    public static bool IsAskedLike(this RunRecipe a, RunRecipe b) =>
        (a.Objective, a.CorpusId, a.Pieces, a.ValidationShare) == (b.Objective, b.CorpusId, b.Pieces, b.ValidationShare)
        && (a.Vocabulary == b.Vocabulary || a.Pieces is TokenizerKind.Characters);

    /// <summary>Whether the same training loss does: hiding more, or more together, makes each guess harder.</summary>
    public static bool IsTaughtLike(this RunRecipe a, RunRecipe b) =>
        a.Objective is Objective.Causal || (a.MaskRatio, a.MaskShare, a.RandomShare, a.MaskUnit, a.MeanSpanLength) == (b.MaskRatio, b.MaskShare, b.RandomShare, b.MaskUnit, b.MeanSpanLength);
}
