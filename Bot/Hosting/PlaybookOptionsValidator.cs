namespace Weerbaar.Hosting;

/// <summary>Checks where the playbook is to be; what stands in it, <see cref="Playbook.Loading.PlaybookLoader"/> checks.</summary>
internal sealed class PlaybookOptionsValidator : SettingsValidator<PlaybookOptions>
{
    protected override IEnumerable<string> Faults(PlaybookOptions options) => string.IsNullOrWhiteSpace(options.Folder)
        ? ["Playbook:Folder must name the folder of the playbook; leave it out for the municipality's that ships with the bot."]
        : [];
}
