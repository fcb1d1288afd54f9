namespace Weerbaar.Teams.Connector;

/// <summary>
/// The hosts that may be called. A service address comes from outside: without this list, whoever could make one up
/// would be given the bot's token. Names are compared whole or from a dot on; only https on its own port, and plain
/// http on loopback where the options name it (Development).
/// </summary>
internal sealed class AllowedHosts(string[] exact, string[] suffixes, IEnumerable<string> extra)
{
    private readonly HashSet<string> _extra = new(extra, StringComparer.OrdinalIgnoreCase);

    /// <summary>Connectors. Of trafficmanager.net only the one name: anybody can rent another there.</summary>
    public static AllowedHosts Services(BotOptions options) => new(
        ["smba.trafficmanager.net"],
        ["botframework.com", "teams.microsoft.com", "teams.microsoft.us"],
        options.ServiceHosts);

    /// <summary>Where files that people send lie.</summary>
    public static AllowedHosts Files(BotOptions options) => new(
        [], ["sharepoint.com", "sharepoint.us", "sharepoint.cn", "svc.ms"], options.FileHosts);

    public bool Allows(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && Allows(uri);

    public bool Allows(Uri uri) => uri is { IsAbsoluteUri: true, UserInfo: "" } && (IsExtra(uri) || IsKnown(uri));

    private bool IsExtra(Uri uri) =>
        _extra.Contains(uri.Authority)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private bool IsKnown(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort
        && (exact.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase)
            || suffixes.Any(suffix => IsWithin(uri.IdnHost, suffix)));

    private static bool IsWithin(string host, string suffix) =>
        host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
        && (host.Length == suffix.Length || host[^(suffix.Length + 1)] == '.');
}
