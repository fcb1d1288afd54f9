using Microsoft.Extensions.Options;

namespace Weerbaar.Directories;

/// <summary>Checks the settings at start: each fault is one sentence that names the setting.</summary>
internal sealed class DirectoryOptionsValidator(bool isDevelopment)
    : IValidateOptions<GraphOptions>, IValidateOptions<GroupOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options) =>
        !IsAllowed(options.BaseAddress)
            ? ValidateOptionsResult.Fail($"Graph:BaseAddress must be an https address{(isDevelopment ? " or one on loopback" : "")}.")
        : options.CreatesChats && !Guid.TryParse(options.TeamsAppId, out _)
            ? ValidateOptionsResult.Fail("Graph:CreatesChats needs Graph:TeamsAppId, the id in the Teams app's manifest, a GUID.")
            : ValidateOptionsResult.Success;

    public ValidateOptionsResult Validate(string? name, GroupOptions options)
    {
        var required = Required(options).ToList();
        var faults = required
            .Where(group => !Guid.TryParse(group.Id, out _))
            .Select(group => $"Groups:{group.Setting} must be the object id of the Entra group of {group.Who}, a GUID.")
            .Concat(options.All()
                .ExceptBy(required.Select(group => group.Setting), group => group.Setting)
                .Where(group => !Guid.TryParse(group.Id, out _))
                .Select(group => $"Groups:{group.Setting} must be the object id of an Entra group, or be left out."))
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private bool IsAllowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (isDevelopment && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static IEnumerable<(string Setting, string Who, string Id)> Required(GroupOptions options) =>
    [
        (nameof(options.Officers), "the monitoring officers", options.Officers),
        (nameof(options.Advisers), "the confidential advisers", options.Advisers),
        (nameof(options.Administrators), "the administrators", options.Administrators),
    ];
}
