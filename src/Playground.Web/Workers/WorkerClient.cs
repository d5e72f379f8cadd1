using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.Web.Workers;

/// <summary>
/// A page's one door to the worker: a hub connection of its own for every circuit, connected again by itself whenever the
/// worker comes back. Calls made meanwhile wait a little, then fail with a sentence.
/// </summary>
public sealed class WorkerClient : IWorkerClient, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly HubConnection _hub;
    private readonly CancellationTokenSource _disposed = new();
    private readonly Lock _gate = new();
    private readonly ILogger<WorkerClient> _log;
    private readonly TimeProvider _time;
    private TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _connecting;

    public WorkerClient(WorkerAddress address, TimeProvider time, ILogger<WorkerClient> log)
    {
        (_time, _log) = (time, log);
        _hub = new HubConnectionBuilder().WithUrl(new Uri(address.Url, IPlaygroundHub.HubPath)).Build();
        _hub.Closed += _ =>
        {
            lock (_gate)
            {
                IsConnected = false; // before the next attempt, which may succeed at once
                _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
                _connecting = Connect();
            }

            StateChanged?.Invoke();
            return Task.CompletedTask;
        };
        _hub.On(nameof(IPlaygroundClient.ModelsChanged), () => ModelsChanged?.Invoke());
        _hub.On<RunSummary>(nameof(IPlaygroundClient.RunChanged), run => RunChanged?.Invoke(run));
    }

    /// <summary>False while the worker is away. Subscribers run on any thread: go through <c>InvokeAsync</c>.</summary>
    public bool IsConnected { get; private set; }

    public bool IsConnecting => _connecting is not null && !IsConnected;

    /// <summary>The connection came or went.</summary>
    public event Action? StateChanged;

    public event Action? ModelsChanged;

    public event Action<RunSummary>? RunChanged;

    public Task<IReadOnlyList<ModelDescription>> GetModels(CancellationToken ct = default) => Ask<IReadOnlyList<ModelDescription>>(nameof(IPlaygroundHub.GetModels), [], ct);

    public Task<ModelDetails> GetModelDetails(string modelId, CancellationToken ct = default) => Ask<ModelDetails>(nameof(IPlaygroundHub.GetModelDetails), [modelId], ct);

    public Task<IReadOnlyList<string>> GetGrammarTables(CancellationToken ct = default) => Ask<IReadOnlyList<string>>(nameof(IPlaygroundHub.GetGrammarTables), [], ct);

    public Task<GrammarTable> GetGrammarTable(string name, CancellationToken ct = default) => Ask<GrammarTable>(nameof(IPlaygroundHub.GetGrammarTable), [name], ct);

    public Task<GrammarGap> CountGap(string before, string after, CancellationToken ct = default) => Ask<GrammarGap>(nameof(IPlaygroundHub.CountGap), [before, after], ct);

    public Task<MaskAnswer> FillMask(FillMaskRequest request, CancellationToken ct = default) => Ask<MaskAnswer>(nameof(IPlaygroundHub.FillMask), [request], ct);

    public Task<NextWordAnswer> NextWord(NextWordRequest request, CancellationToken ct = default) => Ask<NextWordAnswer>(nameof(IPlaygroundHub.NextWord), [request], ct);

    public Task<TextReading> ReadText(ReadTextRequest request, CancellationToken ct = default) => Ask<TextReading>(nameof(IPlaygroundHub.ReadText), [request], ct);

    public IAsyncEnumerable<GeneratedToken> Generate(GenerateRequest request, CancellationToken ct = default) => Plain(Watch<GeneratedToken>(nameof(IPlaygroundHub.Generate), [request], ct), ct);

    public Task<InsideView> LookInside(LookInsideRequest request, CancellationToken ct = default) => Ask<InsideView>(nameof(IPlaygroundHub.LookInside), [request], ct);

    public Task<IReadOnlyList<CorpusSummary>> GetCorpora(CancellationToken ct = default) => Ask<IReadOnlyList<CorpusSummary>>(nameof(IPlaygroundHub.GetCorpora), [], ct);

    public Task<CorpusReport> GetCorpusReport(string corpusId, CancellationToken ct = default) => Ask<CorpusReport>(nameof(IPlaygroundHub.GetCorpusReport), [corpusId], ct);

    public Task<CorpusSplit> SplitCorpus(string corpusId, double validationShare, CancellationToken ct = default) => Ask<CorpusSplit>(nameof(IPlaygroundHub.SplitCorpus), [corpusId, validationShare], ct);

    public Task<CorpusSummary> RenameCorpus(string corpusId, string name, CancellationToken ct = default) => Ask<CorpusSummary>(nameof(IPlaygroundHub.RenameCorpus), [corpusId, name], ct);

    public Task DeleteCorpus(string corpusId, CancellationToken ct = default) => Ask<object?>(nameof(IPlaygroundHub.DeleteCorpus), [corpusId], ct);

    public IAsyncEnumerable<VocabularyProgress> LearnVocabulary(LearnVocabularyRequest request, CancellationToken ct = default) => Plain(Watch<VocabularyProgress>(nameof(IPlaygroundHub.LearnVocabulary), [request], ct), ct);

    public Task<IReadOnlyList<SentenceCut>> CutSentence(CutSentenceRequest request, CancellationToken ct = default) => Ask<IReadOnlyList<SentenceCut>>(nameof(IPlaygroundHub.CutSentence), [request], ct);

    public Task<CorruptedSentence> CorruptSentence(CorruptSentenceRequest request, CancellationToken ct = default) => Ask<CorruptedSentence>(nameof(IPlaygroundHub.CorruptSentence), [request], ct);

    public Task<Baselines> GetBaselines(string runId, CancellationToken ct = default) => Ask<Baselines>(nameof(IPlaygroundHub.GetBaselines), [runId], ct);

    public Task<IReadOnlyList<RunSummary>> GetRuns(CancellationToken ct = default) => Ask<IReadOnlyList<RunSummary>>(nameof(IPlaygroundHub.GetRuns), [], ct);

    public Task<RunSummary> GetRun(string runId, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.GetRun), [runId], ct);

    public Task<RunSummary> StartRun(RunRecipe recipe, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.StartRun), [recipe], ct);

    public Task<RunSummary> PauseRun(string runId, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.PauseRun), [runId], ct);

    public Task<RunSummary> ResumeRun(string runId, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.ResumeRun), [runId], ct);

    public Task<RunSummary> StepRun(string runId, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.StepRun), [runId], ct);

    public Task<RunSummary> StopRun(string runId, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.StopRun), [runId], ct);

    public Task<IReadOnlyList<RunSummary>> StartGroup(IReadOnlyList<RunRecipe> recipes, CancellationToken ct = default) =>
        Ask<IReadOnlyList<RunSummary>>(nameof(IPlaygroundHub.StartGroup), [recipes], ct);

    public Task<IReadOnlyList<RunSummary>> StartInPlaceOf(IReadOnlyList<string> runIds, IReadOnlyList<RunRecipe> recipes, CancellationToken ct = default) =>
        Ask<IReadOnlyList<RunSummary>>(nameof(IPlaygroundHub.StartInPlaceOf), [runIds, recipes], ct);

    public Task<RunSummary> SetStop(string runId, StopConditions stop, CancellationToken ct = default) =>
        Ask<RunSummary>(nameof(IPlaygroundHub.SetStop), [runId, stop.AtStep, stop.AtValidationLoss], ct);

    public Task<RunSummary> ChangeLearningRate(string runId, double learningRate, CancellationToken ct = default) =>
        Ask<RunSummary>(nameof(IPlaygroundHub.ChangeLearningRate), [runId, learningRate], ct);

    public Task<RunSummary> GiveMoreSteps(string runId, int steps, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.GiveMoreSteps), [runId, steps], ct);

    public Task<RunSummary> SetPace(string runId, double? stepsPerSecond, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.SetPace), [runId, stepsPerSecond], ct);

    public Task<RunSummary> DescribeRun(string runId, RunWords words, CancellationToken ct = default) =>
        Ask<RunSummary>(nameof(IPlaygroundHub.DescribeRun), [runId, words.Name, words.Note], ct);

    public Task<RunSummary> DeleteRun(string runId, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.DeleteRun), [runId], ct);

    public Task<RunSummary> RestoreRun(string runId, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.RestoreRun), [runId], ct);

    public Task<IReadOnlyList<RunSummary>> GetDeletedRuns(CancellationToken ct = default) => Ask<IReadOnlyList<RunSummary>>(nameof(IPlaygroundHub.GetDeletedRuns), [], ct);

    public Task SetProbe(string runId, ProbeRequest probe, CancellationToken ct = default) => Ask<object?>(nameof(IPlaygroundHub.SetProbe), [runId, probe], ct);

    public Task<IReadOnlyList<ValidationMeasurement>> GetValidations(string runId, int afterStep, CancellationToken ct = default) =>
        Ask<IReadOnlyList<ValidationMeasurement>>(nameof(IPlaygroundHub.GetValidations), [runId, afterStep], ct);

    public Task<RunSnapshots> GetSnapshots(string runId, CancellationToken ct = default) => Ask<RunSnapshots>(nameof(IPlaygroundHub.GetSnapshots), [runId], ct);

    public Task<TrainingStateSummary> GetTrainingState(string runId, CancellationToken ct = default) => Ask<TrainingStateSummary>(nameof(IPlaygroundHub.GetTrainingState), [runId], ct);

    public Task<RunSummary> SetBoard(string runId, IReadOnlyList<ProbeRequest> sentences, CancellationToken ct = default) => Ask<RunSummary>(nameof(IPlaygroundHub.SetBoard), [runId, sentences], ct);

    public IAsyncEnumerable<BoardCurves> WatchBoard(string runId, ProbeRequest probe, CancellationToken ct) => Watch<BoardCurves>(nameof(IPlaygroundHub.WatchBoard), [runId, probe], ct);

    /// <summary>The hub's stream as it is: it ends with an exception when the worker goes; see <see cref="Resuming"/> for what pages want.</summary>
    public IAsyncEnumerable<TrainingPoint> WatchRun(string runId, int afterStep, CancellationToken ct) => Watch<TrainingPoint>(nameof(IPlaygroundHub.WatchRun), [runId, afterStep], ct);

    public IAsyncEnumerable<RunActivity> WatchActivity(string runId, CancellationToken ct) => Watch<RunActivity>(nameof(IPlaygroundHub.WatchActivity), [runId], ct);

    /// <summary>Every point after <paramref name="afterStep"/>, none twice, across any number of worker restarts, until the run ends.</summary>
    public async IAsyncEnumerable<TrainingPoint> Resuming(string runId, int afterStep, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            await using var points = WatchRun(runId, afterStep, ct).GetAsyncEnumerator(ct);
            while (true)
            {
                try
                {
                    if (!await points.MoveNextAsync())
                    {
                        yield break;
                    }
                }
                catch (Exception e) when (e is not HubException and not OperationCanceledException || (e is OperationCanceledException && !ct.IsCancellationRequested))
                {
                    break; // the connection was lost: begin again after the last point that arrived
                }

                afterStep = points.Current.Step;
                yield return points.Current;
            }

            await WaitUntilConnected(Timeout.InfiniteTimeSpan, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        await _hub.DisposeAsync();
    }

    private async Task<T> Ask<T>(string method, object?[] arguments, CancellationToken ct)
    {
        await WaitUntilConnected(Patience, ct);
        try
        {
            return (T)(await _hub.InvokeCoreAsync(method, typeof(T), arguments, ct))!;
        }
        catch (HubException e)
        {
            throw new WorkerRefusedException(WorkerSentence.Of(e));
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            throw new WorkerAwayException(e);
        }
    }

    private async IAsyncEnumerable<T> Watch<T>(string method, object?[] arguments, [EnumeratorCancellation] CancellationToken ct)
    {
        await WaitUntilConnected(Patience, ct);
        await foreach (var item in _hub.StreamAsyncCore<T>(method, arguments, ct))
        {
            yield return item;
        }
    }

    /// <summary>The same stream with the two exceptions that pages know.</summary>
    private static async IAsyncEnumerable<T> Plain<T>(IAsyncEnumerable<T> stream, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var items = stream.GetAsyncEnumerator(ct);
        while (true)
        {
            try
            {
                if (!await items.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (HubException e)
            {
                throw new WorkerRefusedException(WorkerSentence.Of(e));
            }
            catch (Exception e) when (e is not WorkerAwayException && !ct.IsCancellationRequested)
            {
                throw new WorkerAwayException(e);
            }

            yield return items.Current;
        }
    }

    private async Task WaitUntilConnected(TimeSpan patience, CancellationToken ct)
    {
        Task connected;
        lock (_gate)
        {
            _connecting ??= Connect();
            connected = _connected.Task;
        }

        try
        {
            await connected.WaitAsync(patience, _time, ct);
        }
        catch (TimeoutException e)
        {
            throw new WorkerAwayException(e);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the connection from opening, the cure is to try again.")]
    private async Task Connect()
    {
        await Task.Yield(); // the caller holds the gate
        for (var attempt = 0; !_disposed.IsCancellationRequested; attempt++)
        {
            try
            {
                await _hub.StartAsync(_disposed.Token);
                IsConnected = true;
                lock (_gate)
                {
                    _connected.TrySetResult();
                }

                StateChanged?.Invoke();
                return;
            }
            catch (Exception e) when (!_disposed.IsCancellationRequested)
            {
                _log.LogDebug(e, "The worker cannot be reached yet");
                var pause = TimeSpan.FromMilliseconds(Math.Min(1000, 50 * Math.Pow(2, attempt)));
                await Task.Delay(pause, _time, _disposed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
