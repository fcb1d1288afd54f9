namespace Weerbaar.Directories;

/// <summary>Checks the settings at start: each fault is one sentence that names the setting.</summary>
internal sealed class GroupOptionsValidator : SettingsValidator<GroupOptions>
{
    protected override IEnumerable<string> Faults(GroupOptions options)
    {
        var required = Required(options).ToList();
        return required
            .Where(group => !Guid.TryParse(group.Id, out _))
            .Select(group => $"Groups:{group.Setting} must be the object id of the Entra group of {group.Who}, a GUID.")
            .Concat(options.All()
                .ExceptBy(required.Select(group => group.Setting), group => group.Setting)
                .Where(group => !Guid.TryParse(group.Id, out _))
                .Select(group => $"Groups:{group.Setting} must be the object id of an Entra group, or be left out."));
    }

    private static IEnumerable<(string Setting, string Who, string Id)> Required(GroupOptions options) =>
    [
        (nameof(options.Officers), "the monitoring officers", options.Officers),
        (nameof(options.Advisers), "the confidential advisers", options.Advisers),
        (nameof(options.Administrators), "the administrators", options.Administrators),
    ];
}
