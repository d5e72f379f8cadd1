namespace Playground.Web.Lessons;

public static class LessonServices
{
    public static IServiceCollection AddLessons(this IServiceCollection services)
    {
        services.AddSingleton<LessonBook>();
        services.AddSingleton<JoinAddress>();
        services.AddScoped<LessonSeat>();
        return services;
    }
}
