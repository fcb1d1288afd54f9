using Weerbaar.Playbook.Loading;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Playbook;

/// <summary>Puts the organisation's playbook among the services.</summary>
public static class PlaybookRegistration
{
    /// <summary>Reads and checks the playbook at once, so that a wrong one stops the start.</summary>
    /// <exception cref="PlaybookException">The playbook is wrong; its message is made to be read by who wrote it.</exception>
    /// <param name="isDevelopment">Elsewhere people read it who may be in danger: a number that is nobody's stops the start.</param>
    public static IServiceCollection AddPlaybook(this IServiceCollection services, IConfiguration configuration, bool isDevelopment = true)
    {
        var playbook = PlaybookLoader.Load(FolderIn(configuration));
        if (!isDevelopment && playbook.Organisation.Contacts is { IsOwnPlaceholder: true, OwnEmergency: var nobodys })
        {
            throw new PlaybookException(
                FolderIn(configuration),
                [$"organisation.contacts.own-emergency: {nobodys} is nobody's number. Write the one that is answered day and night, or leave it out."]);
        }

        services.AddSingleton(playbook);
        services.AddSingleton(new WorkCalendar(playbook.Organisation));
        services.AddSingleton(new MessageReader(playbook));
        return services;
    }

    /// <summary>The folder that the settings name, or the municipality's that ships with the bot.</summary>
    public static string FolderIn(IConfiguration configuration) =>
        (configuration.GetSection(PlaybookOptions.Section).Get<PlaybookOptions>() ?? new PlaybookOptions()).Folder;
}
