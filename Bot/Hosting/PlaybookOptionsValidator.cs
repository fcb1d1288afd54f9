using Weerbaar.Playbook.Loading;

namespace Weerbaar.Hosting;

/// <summary>
/// The playbook is what its settings name: it is read when they are checked, and each of its faults is one of theirs. Where people read
/// it who may be in danger, outside Development, a number that is nobody's is a fault too.
/// </summary>
internal sealed class PlaybookOptionsValidator(bool isDevelopment) : SettingsValidator<PlaybookOptions>
{
    private string? _folder;

    /// <summary>What was read when the settings were found fit; null before.</summary>
    public OrganisationPlaybook? Playbook { get; private set; }

    protected override IEnumerable<string> Faults(PlaybookOptions options)
    {
        // The framework checks at the start, and again for whoever reads the settings: a playbook takes its time, and is read once.
        if (_folder == options.Folder)
        {
            return [];
        }

        try
        {
            (Playbook, _folder) = (Read(options.Folder), options.Folder);
            return [];
        }
        catch (PlaybookException wrong)
        {
            return [wrong.Message];
        }
    }

    private OrganisationPlaybook Read(string folder)
    {
        var playbook = PlaybookLoader.Load(folder);
        return !isDevelopment && playbook.Organisation.Contacts is { IsOwnPlaceholder: true, OwnEmergency: var nobodys }
            ? throw new PlaybookException(
                folder,
                [$"organisation.contacts.own-emergency: {nobodys} is nobody's number. Write the one that is answered day and night, or leave it out."])
            : playbook;
    }
}
