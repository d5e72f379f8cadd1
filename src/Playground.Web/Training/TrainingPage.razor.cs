using Microsoft.AspNetCore.Components;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Lessons;
using Playground.Web.Workers;

namespace Playground.Web.Training;

/// <content>The form, the run on screen and the lists, and what goes from one to the other.</content>
public sealed partial class TrainingPage
{
    private readonly CancellationTokenSource _gone = new();
    private readonly KnownTexts _texts = new();
    private readonly KnownRuns _runs = new();
    private readonly ComparedRuns _compared;
    private RecipeForm? _form;
    private RunSummary? _run;
    private string? _refusal, _told, _address, _onScreen, _takenFor, _deletedHere;
    private BenchLink? _link; // by which the run on screen was opened
    private bool _busy, _showTold, _isListed;
    private ElementReference _toldPlace, _runPlace;

    [Inject] private TrainingBench Bench { get; set; } = null!;

    /// <summary>The run on screen; without one the page is ready to start the first.</summary>
    [Parameter] public string? RunId { get; set; }

    /// <summary>The text to begin with, for who comes from its page.</summary>
    [SupplyParameterFromQuery(Name = "corpus")] public string? Corpus { get; set; }

    /// <summary>The run that is shown; null also at the address of one that is deleted.</summary>
    private string? Shown => _runs.Deleted.Any(run => run.Id == RunId) ? null : RunId;

    /// <summary>The deleted run whose address this is.</summary>
    private RunSummary? DeletedRun => _runs.Deleted.FirstOrDefault(run => run.Id == RunId);

    public TrainingPage() => (_compared, _led) = (new ComparedRuns(_runs), new LedRuns(IsLed));

    protected override async Task OnInitializedAsync()
    {
        Worker.StateChanged += Reconnected;
        Worker.RunChanged += Changed;
        _link = Address.Link;
        Follow(); // the run's own news may come before the lists
        TakeSentenceToCome();
        _isFollowed = false; // no address was heard of
        Navigation.LocationChanged += TakeAddress;
        Seat.Changed += SeatChanged;
        await Load();
    }

    protected override void OnParametersSet() => Follow();

    private void Follow()
    {
        if (RunId != _address)
        {
            (_address, _onScreen, _link, _isFollowed) = (RunId, RunId, Address.Link, true);
            _run = _run?.Id == RunId ? _run : _runs.Find(RunId);
            _takenFor = RunId is null ? null : _takenFor; // who comes back to it finds what its address says
            FillFrom(_run);
            _deletedHere = null;
            FollowCompared();
            TakeSentenceToCome();
        }
    }

    private async Task Load()
    {
        try
        {
            await _texts.Load(Worker.GetCorpora(_gone.Token));
            await _runs.Load(AskForRuns());
            _run = Shown is null ? null : _run ?? _runs.Find(RunId); // it may have been deleted while nobody could say so
            TakeCompared();
            Bench.Draft.CorpusId = Corpus is null ? Bench.Draft.CorpusId ?? _texts.ToBeginWith(null) : _texts.ToBeginWith(Corpus);
            Corpus = null; // once
            Suggest(Bench.Draft.CorpusId);
            FillFrom(_run);
            SuggestFor(_run);
        }
        catch (WorkerRefusedException e)
        {
            _refusal = e.Message;
        }
        catch (Exception e) when (e is WorkerAwayException || _gone.IsCancellationRequested)
        {
            // the banner says so; loaded again when it is back
        }
        finally
        {
            _isListed = true; // or can't be told: the run need not wait for it
        }
    }

    private async Task<(IReadOnlyList<RunSummary> Runs, IReadOnlyList<RunSummary> Deleted)> AskForRuns() =>
        (await Worker.GetRuns(_gone.Token), await Worker.GetDeletedRuns(_gone.Token));

    private Task Start(RunsToStart order) => Try(async () =>
    {
        IReadOnlyList<RunSummary> replaced = order.Beside ? [] : [.. _runs.GroupOf(Replaceable?.Id).Where(run => !run.Status.IsOver())];
        var draft = order.Beside ? Bench.Probe.Copy() : Bench.Probe; // the run on screen keeps its sentence
        var started = await Worker.StartTogether([.. order.Recipes.Select(recipe => Probed(recipe, draft))], replaced);
        (started, _refusal) = await Worker.Paced(started, Bench.Pace);
        foreach (var run in started)
        {
            Put(run);
        }

        Bench.Draft.Name = started.Count == 1 ? "" : Bench.Draft.Name; // given away: the next run is another
        if (order.Beside && started[0].Status is RunStatus.Queued)
        {
            Tell(RunsToStart.Waiting(started));
            return;
        }

        (_run, _onScreen, Bench.FilledFrom, _takenFor) = (started[0], started[0].Id, started[0].Id, started[0].Id);
        _compared.TakeGroupOf(_onScreen);
        SuggestFor(_run);
        Navigation.NavigateTo($"/training/{_run.Id}");
    });

    // A run on screen keeps the sentence that it is asked.
    private void Suggest(string? text)
    {
        if (Shown is null)
        {
            Bench.Probe.Suggest(_texts.Find(text), Bench.Draft.ContextLength);
        }
    }

    private RunRecipe Probed(RunRecipe recipe, ProbeDraft draft)
    {
        draft.Suggest(_texts.Find(recipe.CorpusId), recipe.ContextLength);
        var probe = draft.Request(recipe.Objective);
        var board = _run?.Recipe.Objective == recipe.Objective ? _run.Recipe.Board : []; // the next run answers the same sentences, as far as it can
        var isOpen = recipe.Objective is Objective.Masked && board.Any(sentence => sentence.HidesNothing); // of an earlier version
        return recipe with { Probe = probe.Text, ProbeMasked = probe.Masked, Board = isOpen ? [.. board.Where(sentence => !sentence.HidesNothing)] : board };
    }

    private async Task Try(Func<Task> command)
    {
        if (_busy)
        {
            return; // ordered again before the page could show it
        }

        (_busy, _refusal, _told) = (true, null, null);
        try
        {
            await command();
        }
        catch (Exception e) when (e is WorkerRefusedException or WorkerAwayException)
        {
            _refusal = e.Message;
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // the page has gone
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>News of the run on screen.</summary>
    private void Show(RunSummary run)
    {
        PutLater(run);
        if (run.Id != _onScreen || Shown is null)
        {
            return; // the last words of a run that a new one replaced, or that is deleted
        }

        _run = run;
        FillFrom(run);
    }

    /// <summary>Once: whoever opens a run finds its settings in the form, and its sentence.</summary>
    private void FillFrom(RunSummary? run)
    {
        if (run is not null && _takenFor != run.Id)
        {
            _takenFor = run.Id;
            Bench.Fill(run);
            TakeSentence(run.Recipe);
            SuggestFor(run);
        }
    }

    /// <summary>A run that was started without a sentence is asked one of its text's; the board proposes another one.</summary>
    private void SuggestFor(RunSummary? run)
    {
        Bench.Board.Suggest(_texts.Find(run?.Recipe.CorpusId), (run?.Recipe ?? new()).ContextLength);
        if (run is not null && string.IsNullOrWhiteSpace(run.Recipe.Probe))
        {
            Bench.Probe.Suggest(_texts.Find(run.Recipe.CorpusId), run.Recipe.ContextLength);
        }
    }

    /// <summary>Fills the form with a run's settings, to be changed and started as another run.</summary>
    private void Duplicate(RunSummary run)
    {
        Fill(run.Recipe with { Name = null }, $"The form holds the settings of {Figures.Apart(run.Name)}; change them and press start.{run.Recipe.Steering()}");
    }

    private void Fill(RecipeFile.Opened file)
    {
        var corpus = _texts.Find(file.Recipe.CorpusId);
        if (corpus is { Source: "bundled" } && file.Text is not null)
        {
            _refusal = "The recipe names a corpus file beside another text to train on; choose one."; // as the command line says
            return;
        }

        Fill(corpus is null ? file.Recipe with { CorpusId = Bench.Draft.CorpusId } : file.Recipe, file.Told(corpus is not null));
    }

    private void Fill(RunRecipe recipe, string told)
    {
        (Bench.Draft, Bench.FilledFrom, _refusal) = (new RecipeDraft(recipe) { Name = recipe.Name ?? "" }, _onScreen, null);
        Bench.Probe.Take(recipe);
        Tell(told);
    }

    /// <summary>Where the form is far above what was pressed, it comes into view.</summary>
    private void Tell(string sentence) => (_told, _showTold) = (sentence, true);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _ = new OthersInTraining(Worker, Time).Watch(() => _runs.All.Where(run => run.Status is RunStatus.Running).Except(_runs.GroupOf(RunId)), TakeOther, _gone.Token);
        }

        if (_showTold)
        {
            _showTold = false;
            await _toldPlace.FocusIfThere();
        }
    }

    private async Task TakeOther(RunSummary? run)
    {
        if (run is null)
        {
            await Load();
        }
        else
        {
            PutLater(run);
        }

        StateHasChanged();
    }

    /// <summary>What was asked for, of one run.</summary>
    private void PutLater(RunSummary run)
    {
        if (_runs.Refresh(run))
        {
            ShowNews(run);
        }
    }

    private void Put(RunSummary run)
    {
        _runs.Put(run);
        ShowNews(run);
    }

    private void ShowNews(RunSummary run)
    {
        if (RunId == run.Id)
        {
            _run = run.Deleted is null ? _run ?? run : null; // its address stays: who has no connection just now can't be taken elsewhere, and who deleted it far down the page keeps the place
        }
    }

    private Task BringBack(string run) => Try(async () =>
    {
        Put(await Worker.RestoreRun(run));
        _deletedHere = null;
    });

    /// <summary>A run that was brought in, perhaps with a text of its own.</summary>
    private Task Open(RunSummary run) => Try(async () =>
    {
        Put(run);
        Navigation.NavigateTo($"/training/{run.Id}");
        await _texts.Load(Worker.GetCorpora(_gone.Token));
    });

    private void Changed(RunSummary run)
    {
        _ = InvokeAsync(() =>
        {
            Put(run);
            StateHasChanged();
        });
    }

    private void Reconnected()
    {
        _ = InvokeAsync(async () =>
        {
            if (Worker.IsConnected)
            {
                await Load();
                StateHasChanged();
            }
        });
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= TakeAddress;
        Seat.Changed -= SeatChanged;
        Worker.StateChanged -= Reconnected;
        Worker.RunChanged -= Changed;
        _gone.Cancel();
        _gone.Dispose();
    }
}
