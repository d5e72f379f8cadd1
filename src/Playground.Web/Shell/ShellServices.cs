namespace Playground.Web.Shell;

public static class ShellServices
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddSingleton<AssetPaths>();
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            // The default of 100 waiting circuits is less than two classes whose laptops close at once.
            circuits.DisconnectedCircuitMaxRetained = 2000;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = Contracts.Limits.HubMessageBytes);
        return services;
    }
}
