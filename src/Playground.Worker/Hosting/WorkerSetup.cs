using Microsoft.AspNetCore.Server.Kestrel.Core;
using Playground.Worker.Catalogue;
using Playground.Worker.Corpora;
using Playground.Worker.Corpora.SimpleEnglish;
using Playground.Worker.Predictions;
using Playground.Worker.Runs;
using Playground.Worker.Snapshots;
using Playground.Worker.Storage;
using Playground.Worker.TakeAway;

namespace Playground.Worker.Hosting;

/// <summary>Each feature's services.</summary>
public static class WorkerSetup
{
    public static IServiceCollection AddHosting(this IServiceCollection services, WorkerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<WarmUp>();
        services.AddHostedService<Startup>();
        services.AddHostedService<ParentWatch>();
        // Every address counts what it reads and refuses too much with a sentence of its own; the server's would hang up on whoever is still sending.
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = null);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30)); // a step and a checkpoint
        return services;
    }

    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton(provider => DataFolder.Open(provider.GetRequiredService<WorkerOptions>().DataFolder))
        .AddSingleton<UnfinishedWrites>()
        .AddSingleton<Database>()
        .AddSingleton<RunStore>()
        .AddSingleton<PointStore>()
        .AddSingleton<MarkStore>()
        .AddSingleton<Reserve>()
        .AddSingleton<RunStandings>()
        .AddSingleton<CorpusStore>();

    public static IServiceCollection AddCorpora(this IServiceCollection services)
    {
        foreach (var corpus in BundledCorpora.All)
        {
            services.AddSingleton(corpus);
        }

        return services
            .AddSingleton<CorpusLibrary>()
            .AddSingleton<GrammarRules>()
            .AddSingleton<TextThread>()
            .AddSingleton<Vocabularies>()
            .AddSingleton<VocabularyWatch>()
            .AddSingleton<CorpusReports>()
            .AddSingleton<SentenceCuts>();
    }

    public static IServiceCollection AddModels(this IServiceCollection services) => services
        .AddSingleton<ModelFolders>()
        .AddSingleton<ModelCatalogue>()
        .AddSingleton<ModelPages>()
        .AddSingleton<IModelHost>(provider => provider.GetRequiredService<ModelCatalogue>());

    public static IServiceCollection AddSnapshots(this IServiceCollection services) => services
        .AddSingleton(provider => SnapshotQuota.Read(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<SnapshotStore>()
        .AddSingleton<SnapshotAnswers>()
        .AddSingleton<SnapshotModels>();

    public static IServiceCollection AddPredictions(this IServiceCollection services) => services
        .AddSingleton<PredictionGate>()
        .AddSingleton(provider => new TorchThread("predictions", provider.GetRequiredService<PredictionGate>()))
        .AddSingleton<PredictionService>()
        .AddSingleton<GenerationService>()
        .AddSingleton<Inspections>();

    public static IServiceCollection AddRuns(this IServiceCollection services) => services
        .AddSingleton<RunServices>()
        .AddSingleton<RunAnnouncements>()
        .AddSingleton<RunFolders>()
        .AddSingleton<StoredRuns>()
        .AddSingleton<TrainingStates>()
        .AddSingleton<LongerRuns>()
        .AddSingleton<TrainingRuns>()
        .AddSingleton<IRunModels, ModelsInTraining>()
        .AddSingleton<RunTexts>()
        .AddSingleton<NewRuns>()
        .AddSingleton<RunDeletion>()
        .AddSingleton<CurvePages>()
        .AddSingleton<RunWatcher>()
        .AddSingleton<TakenMoments>()
        .AddSingleton<ImportedState>()
        .AddSingleton<RunExport>()
        .AddSingleton<RunBaselines>()
        .AddSingleton<CorruptedSentences>()
        .AddSingleton<OwnCorpora>()
        .AddSingleton<RunImport>()
        .AddSingleton<ProbeBoards>();
}
