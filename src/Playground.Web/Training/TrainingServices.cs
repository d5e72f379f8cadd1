namespace Playground.Web.Training;

/// <summary>What the Training page asks for.</summary>
public static class TrainingServices
{
    public static IServiceCollection AddTraining(this IServiceCollection services)
    {
        services.AddSingleton<WatchPace>();
        services.AddScoped<RunWatchers>();
        services.AddScoped<TrainingBench>();
        return services;
    }
}
