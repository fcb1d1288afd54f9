using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Hosting;

/// <summary>Puts the organisation's playbook among the services.</summary>
internal static class PlaybookRegistration
{
    /// <summary>The playbook is read when its settings are checked, so that a wrong one stops the start.</summary>
    /// <param name="isDevelopment">Elsewhere people read it who may be in danger: a number that is nobody's stops the start.</param>
    public static IServiceCollection AddPlaybook(this IServiceCollection services, IConfiguration configuration, bool isDevelopment = true)
    {
        var validator = new PlaybookOptionsValidator(isDevelopment);
        services.AddSettings(configuration, PlaybookOptions.Section, validator);
        services.AddSingleton(services =>
        {
            _ = services.Settings<PlaybookOptions>();
            return validator.Playbook!;
        });
        services.AddSingleton(services => new WorkCalendar(services.GetRequiredService<OrganisationPlaybook>().Organisation));
        services.AddSingleton(services => new MessageReader(services.GetRequiredService<OrganisationPlaybook>()));
        return services;
    }
}
