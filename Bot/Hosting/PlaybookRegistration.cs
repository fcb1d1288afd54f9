using Weerbaar.Playbook;
using Weerbaar.Playbook.Loading;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Hosting;

/// <summary>Puts the organisation's playbook among the services.</summary>
public static class PlaybookRegistration
{
    /// <summary>The playbook is read when it is first asked for; a wrong one stops the start.</summary>
    /// <param name="isDevelopment">Elsewhere people read it who may be in danger: a number that is nobody's stops the start.</param>
    public static IServiceCollection AddPlaybook(this IServiceCollection services, IConfiguration configuration, bool isDevelopment = true)
    {
        services.AddSettings(configuration, PlaybookOptions.Section, new PlaybookOptionsValidator());
        services.AddSingleton(all => Read(all.Settings<PlaybookOptions>().Folder, isDevelopment));
        services.AddSingleton(all => new WorkCalendar(all.GetRequiredService<OrganisationPlaybook>().Organisation));
        services.AddSingleton(all => new MessageReader(all.GetRequiredService<OrganisationPlaybook>()));
        return services;
    }

    private static OrganisationPlaybook Read(string folder, bool isDevelopment)
    {
        var playbook = PlaybookLoader.Load(folder);
        return !isDevelopment && playbook.Organisation.Contacts is { IsOwnPlaceholder: true, OwnEmergency: var nobodys }
            ? throw new PlaybookException(
                folder,
                [$"organisation.contacts.own-emergency: {nobodys} is nobody's number. Write the one that is answered day and night, or leave it out."])
            : playbook;
    }
}
