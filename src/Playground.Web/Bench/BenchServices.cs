namespace Playground.Web.Bench;

public static class BenchServices
{
    /// <summary>What the pages of one circuit share.</summary>
    public static IServiceCollection AddBench(this IServiceCollection services)
    {
        services.AddScoped<ModelList>();
        services.AddScoped<Workbench>();
        return services;
    }
}
