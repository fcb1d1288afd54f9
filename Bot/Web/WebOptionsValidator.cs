namespace Weerbaar.Web;

/// <summary>Checks the settings at start: each fault is one sentence that names the setting.</summary>
internal sealed class WebOptionsValidator(bool isDevelopment) : SettingsValidator<WebOptions>
{
    protected override IEnumerable<string> Faults(WebOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.PublicAddress) && !(Allowed(options.PublicAddress) is { PathAndQuery: "/", Fragment: "" }))
        {
            yield return "Looking:PublicAddress must be the https address at which browsers reach the bot, without a path"
                + $"{Loopback}; leave it out when there is no page for evidence.";
        }
        if (options.Authority is not null && Allowed(options.Authority) is null)
        {
            yield return $"Looking:Authority must be an https address{Loopback}, or be left out.";
        }
        if (options.ClientId is not null && !Guid.TryParse(options.ClientId, out _))
        {
            yield return "Looking:ClientId must be the app id of a registration, a GUID, or be left out.";
        }
    }

    private string Loopback => isDevelopment ? " or one on loopback" : "";

    private Uri? Allowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (isDevelopment && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? uri
            : null;
}
