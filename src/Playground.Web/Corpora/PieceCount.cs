using Playground.Contracts;
using Playground.Web.Training;

namespace Playground.Web.Corpora;

/// <summary>How many pieces a vocabulary is to have, as it was typed.</summary>
internal static class PieceCount
{
    /// <summary>What is wrong with it, by the rules of the form that trains.</summary>
    public static string? Problem(string typed, int least)
    {
        var problems = new Problems();
        problems.Range(nameof(PieceCount), "The number of pieces", typed, least, Limits.MaxVocabulary);
        return problems.GetValueOrDefault(nameof(PieceCount));
    }

    /// <summary>Only when there is no <see cref="Problem"/>.</summary>
    public static int Of(string typed) => (int)TypedNumber.Whole(typed)!.Value;
}
