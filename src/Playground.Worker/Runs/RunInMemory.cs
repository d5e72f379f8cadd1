using Playground.Contracts;
using Playground.Worker.Predictions;

namespace Playground.Worker.Runs;

/// <summary>
/// What a run has in memory while it trains or can be asked: its session, and the journal of that. Belongs to the run's thread, which lets all of it go at once.
/// </summary>
internal sealed class RunInMemory : IDisposable
{
    private readonly Run run;
    private readonly RunStanding standing;
    private readonly RunServices services;
    private readonly TrainingTurn turn;
    private readonly int told; // the last step whose point is written: others have seen it
    private readonly (CorpusSummary Summary, string Hash) text; // as it was read: the model is saved with it wherever the text is by then

    private RunInMemory(Run run, RunStanding standing, RunServices services, (CorpusSummary Summary, string Hash) text, TrainingSession session)
    {
        (this.run, this.standing, this.services, this.text, Session) = (run, standing, services, text, session);
        var latest = services.Points.Latest(run.Id);
        session.CountOnFrom(latest);
        told = latest?.Step ?? 0;
        turn = new TrainingTurn(services.Gate);
        session.GiveWay = turn.GiveWay;
        Journal = new RunJournal(run, session, services);
    }

    public TrainingSession Session { get; }

    public RunJournal Journal { get; }

    /// <summary>Since a kill: what is shown of the run is not the model's until those steps are done again.</summary>
    public bool IsBehind => Session.Step < told;

    /// <summary>It stands again where it had come to before a kill.</summary>
    public bool HasCaughtUp => Session.Step == told;

    /// <summary>What there was could not be saved; nothing is added before it is, or ever more would be lost with this process.</summary>
    public bool IsUnsaved { get; set; }

    public bool CanBeLetGo => !IsBehind && !IsUnsaved && !Session.Model.IsInUse; // a text that is being written would be broken off, though nobody waits between two tokens

    /// <summary>From the run's text and, where there is one, its checkpoint.</summary>
    public static RunInMemory Read(Run run, RunStanding standing, RunServices services, CancellationToken cancellation)
    {
        var recipe = run.State.Summary.Recipe;
        var text = (services.Corpora.Find(recipe.CorpusId!), services.Corpora.Hash(recipe.CorpusId!));
        var session = TrainingSession.Prepare(
            recipe, services.Corpora.Lines(recipe.CorpusId!, recipe.Pieces), services.Folder.Run(run.Id), cancellation, sentence => standing.Mark(new RunMark(0, RunMarkKind.Note, sentence)));
        try
        {
            return new RunInMemory(run, standing, services, text, session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Before <see cref="TrainStep"/>: gives way to predictions.</summary>
    public void BeginTurn() => turn.Begin();

    public void TrainStep()
    {
        SaveWhatCouldNotBe();
        MarkLargerValidation();
        Journal.Add(Session.RunStep());
    }

    /// <summary>One step of a run that stands still, after those that are done once more; it is told at once.</summary>
    /// <returns>False where all steps were done.</returns>
    public bool TrainStepAlone()
    {
        SaveWhatCouldNotBe();
        while (IsBehind)
        {
            Journal.Add(Session.RunStep());
        }

        if (Session.IsDone)
        {
            return false;
        }

        MarkLargerValidation();
        Journal.Add(Session.RunStep(), show: true);
        Journal.Flush();
        return true;
    }

    public bool AnswerProbe()
    {
        run.State.Show(null, run.Probe.Answer(Session));
        run.State.News.Pulse();
        return true;
    }

    /// <summary>All that is left of a run when it has ended.</summary>
    public void Finish()
    {
        Journal.TakeSnapshot(last: true);
        Journal.Save();
        WriteModel(services.Folder.RunModel(run.Id), inPlaceOfOld: true); // it was stopped before, perhaps, and went on
        Journal.Show(); // what is shown last is of the last step
    }

    /// <summary>For somebody else.</summary>
    /// <param name="checkpoint">Where to write a checkpoint of that very step; null for none.</param>
    /// <returns>The step.</returns>
    public int WriteModel(string destination, string? checkpoint)
    {
        Journal.Flush(); // whoever takes the model along takes all its points
        if (checkpoint is not null)
        {
            Session.SaveCheckpoint(checkpoint);
        }

        WriteModel(destination, inPlaceOfOld: false);
        return Session.Step;
    }

    public void Dispose() => Session.Dispose();

    private void WriteModel(string destination, bool inPlaceOfOld)
    {
        var recipe = run.State.Summary.Recipe;
        var named = services.Corpora.List().FirstOrDefault(known => known.Id == recipe.CorpusId) ?? text.Summary; // it may have another name by now
        Session.WriteModel(
            destination,
            ModelCard.Write(recipe with { Name = run.State.Summary.Name }, named, text.Hash, Session, run.State.Summary.Recent, run.State.Summary.ValidationLoss),
            inPlaceOfOld: inPlaceOfOld);
    }

    private void SaveWhatCouldNotBe()
    {
        if (IsUnsaved)
        {
            Journal.Save();
            IsUnsaved = false;
        }
    }

    /// <summary>Before a step: only now does the run go on behind that loss, whatever let it.</summary>
    private void MarkLargerValidation()
    {
        if (Session.LargerValidation is not { } validation)
        {
            return;
        }

        var here = run.State.Summary.Marks!.Where(mark => mark.Step == validation.Step).ToArray();
        if (!here.Any(mark => mark.Text.EndsWith(validation.ToString()[1..], StringComparison.Ordinal)))
        {
            standing.Mark(RunMarks.WithLarger(validation, here.LastOrDefault(mark => mark.Kind == RunMarkKind.Resumed)));
            run.State.News.Pulse();
        }
    }
}
