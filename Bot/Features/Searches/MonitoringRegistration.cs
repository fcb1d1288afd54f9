namespace Weerbaar.Features.Searches;

/// <summary>Puts what the handlers of recurring searches share among the services; the handlers are found by themselves.</summary>
internal static class MonitoringRegistration
{
    public static IServiceCollection AddMonitoring(this IServiceCollection services) => services
        .AddSingleton<MonitoringRoles>()
        .AddSingleton<MonitoringCommand>();
}
