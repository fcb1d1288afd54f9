namespace Weerbaar.Jobs;

/// <summary>Puts what carries out work among the services; the handlers of each kind are found by themselves.</summary>
internal static class JobsRegistration
{
    /// <summary>Registers the settings of "Delivery", which are checked at start, the lanes and what looks for work.</summary>
    public static void AddJobs(this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        services.AddSettings(configuration, DeliveryOptions.Section, new DeliveryOptionsValidator(isDevelopment));
        services
            .AddSingleton(services => services.Settings<DeliveryOptions>())
            .AddSingleton<Outbox>()
            .AddLoop<Worker>()
            .AddLoop<DuePoller>()
            .AddLoop<AlarmPoller>();
    }

    /// <summary>A loop of any room, which begins when storage is there.</summary>
    public static IServiceCollection AddLoop<TLoop>(this IServiceCollection services)
        where TLoop : BackgroundService => services.AddSingleton<TLoop>().AddHostedService<AfterStorage<TLoop>>();
}
