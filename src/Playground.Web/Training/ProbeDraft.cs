using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>The user's own sentence for the training model: one with hidden words, and one to be continued, so that neither is lost.</summary>
public sealed class ProbeDraft
{
    private string _prompt;

    public ProbeDraft()
        : this("The cat sat on the mat.", [new(4, 7)], "The cat sat on the")
    {
    }

    public ProbeDraft(string sentence, IReadOnlyList<TextSpan> masked, string prompt) => (Sentence, Masked, _prompt) = (sentence, masked, prompt);

    public string Sentence { get; private set; }

    public IReadOnlyList<TextSpan> Masked { get; set; }

    public string TextFor(Objective objective) => objective is Objective.Masked ? Sentence : _prompt;

    public void SetText(Objective objective, string text)
    {
        if (objective is Objective.Masked)
        {
            Sentence = text;
        }
        else
        {
            _prompt = text;
        }
    }

    /// <summary>Takes over what a run was given, for someone who opens it.</summary>
    public void Take(RunRecipe recipe)
    {
        if (!string.IsNullOrWhiteSpace(recipe.Probe))
        {
            SetText(recipe.Objective, recipe.Probe);
            if (recipe.Objective is Objective.Masked)
            {
                Masked = [.. recipe.ProbeMasked.Where(span => span.Start >= 0 && span.End > span.Start && span.End <= recipe.Probe.Length)]; // a file may say anything
            }
        }
    }

    public ProbeRequest Request(Objective objective) => new(TextFor(objective), objective is Objective.Masked ? Masked : []);
}
