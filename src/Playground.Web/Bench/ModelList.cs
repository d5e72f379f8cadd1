using System.Globalization;
using Playground.Contracts;
using Playground.Web.Workers;

namespace Playground.Web.Bench;

/// <summary>The models of one circuit's worker, those in training too; asks again when one comes or goes.</summary>
public sealed class ModelList : IDisposable
{
    private static readonly RunStatus[] Busy = [RunStatus.Queued, RunStatus.Preparing, RunStatus.Running, RunStatus.Paused];

    private readonly IWorkerClient _worker;
    private readonly Lock _gate = new();
    private IReadOnlyList<RunSummary> _runs = [];
    private Task? _refreshing;

    public ModelList(IWorkerClient worker)
    {
        _worker = worker;
        worker.ModelsChanged += Refresh;
        worker.StateChanged += RefreshWhenBack;
        worker.RunChanged += Update;
    }

    /// <summary>Raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>Null until the worker has answered once.</summary>
    public IReadOnlyList<ModelDescription>? Models { get; private set; }

    /// <summary>Why the list could not be had; null when it could.</summary>
    public string? Refusal { get; private set; }

    /// <summary>A kept moment of a run, <c>runs/{id}@{step}</c>, is in no list: it is what the run's own model is.</summary>
    public ModelDescription? Find(string? id) =>
        Models?.FirstOrDefault(m => m.Id == id)
        ?? (Moment(id) is { } moment && Models?.FirstOrDefault(m => m.Id == moment.Model) is { } model ? model with { Id = id! } : null);

    /// <summary>The model to begin with: the starters come first in the list.</summary>
    public ModelDescription? First(Objective objective) =>
        Models?.FirstOrDefault(m => m.Objective == objective && m.Source == "starter") ?? Models?.FirstOrDefault(m => m.Objective == objective);

    /// <summary>The run that is training this model now.</summary>
    public RunSummary? TrainingRun(string? id) => _runs.FirstOrDefault(r => r.ModelId == id && r.Deleted is null && Busy.Contains(r.Status));

    /// <summary>Its name for people: the run's own, or the folder's.</summary>
    public string NameOf(ModelDescription model) =>
        _runs.FirstOrDefault(r => r.ModelId == model.Id)?.Name
        ?? (Moment(model.Id) is { } moment && _runs.FirstOrDefault(r => r.ModelId == moment.Model) is { } run ? $"{run.Name}, step {Figures.Count(moment.Step)}" : model.Id);

    /// <summary>Begins to load at the first call.</summary>
    public Task Load()
    {
        lock (_gate)
        {
            return _refreshing ??= LoadNow(null);
        }
    }

    public void Dispose()
    {
        _worker.ModelsChanged -= Refresh;
        _worker.StateChanged -= RefreshWhenBack;
        _worker.RunChanged -= Update;
    }

    /// <summary>Runs' models last, the newest of them first: that is the one its owner looks for.</summary>
    private List<ModelDescription> Ordered(IReadOnlyList<ModelDescription> models)
    {
        var begun = _runs.ToDictionary(r => r.ModelId, r => r.Created);
        return [.. models.OrderBy(m => m.Source == "run").ThenByDescending(m => m.Source == "run" ? begun.GetValueOrDefault(m.Id) : default)];
    }

    private static (string Model, int Step)? Moment(string? id) =>
        id?.LastIndexOf('@') is > 0 and var at && int.TryParse(id.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? (id[..at], step) : null;

    private async Task LoadNow(Task? earlier)
    {
        if (earlier is not null)
        {
            await earlier; // what changed meanwhile is not in its answer
        }

        try
        {
            var (models, runs) = (_worker.GetModels(), _worker.GetRuns());
            _runs = await runs;
            (Models, Refusal) = (Ordered(await models), null);
        }
        catch (WorkerRefusedException e)
        {
            Refusal = e.Message;
        }
        catch (WorkerAwayException)
        {
            // The old list stays; asked again when the worker is back.
        }

        Changed?.Invoke();
    }

    private void Refresh()
    {
        lock (_gate)
        {
            _refreshing = LoadNow(_refreshing);
        }
    }

    private void RefreshWhenBack()
    {
        // A question under way waits for the connection by itself.
        if (_worker.IsConnected && _refreshing is { IsCompleted: true })
        {
            Refresh();
        }
    }

    private void Update(RunSummary run)
    {
        _runs = [.. _runs.Where(r => r.Id != run.Id), run];
        Changed?.Invoke();
    }
}
