using Playground.Contracts;

namespace Playground.Web.Training;

/// <summary>What somebody has set and written on the Training page of one circuit: it stays when they look at another page meanwhile.</summary>
public sealed class TrainingBench
{
    /// <summary>The sentence that the model in training answers.</summary>
    public ProbeDraft Probe { get; } = new();

    /// <summary>The sentence being written for the board.</summary>
    public ProbeDraft Board { get; } = new("The dog sat near the tree.", [new(4, 7), new(21, 25)], "The dog", place: 1);

    /// <summary>The settings in the form.</summary>
    public RecipeDraft Draft { get; set; } = new();

    /// <summary>The pace of runs that are started here, in steps a second; null: as fast as the machine can.</summary>
    public double? Pace { get; set; }

    /// <summary>The run whose settings they were at first; null: nobody's.</summary>
    public string? FilledFrom { get; set; }

    /// <summary>Once: who has changed a run's settings finds them so when they come back to it.</summary>
    public void Fill(RunSummary run)
    {
        if (FilledFrom != run.Id)
        {
            (Draft, FilledFrom) = (new RecipeDraft(run.Recipe), run.Id);
        }
    }
}
