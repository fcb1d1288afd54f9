namespace Weerbaar.Directories;

/// <summary>Checks the settings at start: each fault is one sentence that names the setting.</summary>
internal sealed class GraphOptionsValidator(bool isDevelopment) : SettingsValidator<GraphOptions>
{
    protected override IEnumerable<string> Faults(GraphOptions options)
    {
        if (!IsAllowed(options.BaseAddress))
        {
            yield return $"Graph:BaseAddress must be an https address{(isDevelopment ? " or one on loopback" : "")}.";
        }
        if (options.CreatesChats && !Guid.TryParse(options.TeamsAppId, out _))
        {
            yield return "Graph:CreatesChats needs Graph:TeamsAppId, the id in the Teams app's manifest, a GUID.";
        }
    }

    private bool IsAllowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (isDevelopment && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
