using Weerbaar.Teams.Connector;

namespace Weerbaar.Teams;

/// <summary>Checks the settings at start: each fault is one sentence that names the setting.</summary>
internal sealed class BotOptionsValidator(bool isDevelopment) : SettingsValidator<BotOptions>
{
    protected override IEnumerable<string> Faults(BotOptions options)
    {
        if (!Guid.TryParse(options.AppId, out _))
        {
            yield return "Bot:AppId must be the app id of the bot's registration, a GUID.";
        }
        if (!Guid.TryParse(options.TenantId, out _))
        {
            yield return "Bot:TenantId must be the id of your Entra tenant, a GUID.";
        }
        if (!IsAllowed(options.OpenIdMetadata))
        {
            yield return $"Bot:OpenIdMetadata must be an https address{Loopback}.";
        }
        if (!IsAllowed(options.ServiceUrl))
        {
            yield return $"Bot:ServiceUrl must be an https address{Loopback}.";
        }
        if (!string.IsNullOrEmpty(options.TokenAddress)
            && !(isDevelopment && Uri.TryCreate(options.TokenAddress, UriKind.Absolute, out var at) && at.IsLoopback))
        {
            yield return "Bot:TokenAddress is for a token service on loopback in Development; leave it out otherwise.";
        }
        if (Identity(options) is { } wrongIdentity)
        {
            yield return wrongIdentity;
        }
        foreach (var (setting, host) in Hosts(options))
        {
            if (!Uri.TryCreate($"https://{host}/", UriKind.Absolute, out var uri) || uri.Authority != host)
            {
                yield return $"Bot:{setting} must hold host names, perhaps with a port, nothing else.";
            }
            else if (uri.IsLoopback && !isDevelopment)
            {
                yield return $"Bot:{setting} may name loopback in Development only.";
            }
        }
    }

    private static string? Identity(BotOptions options)
    {
        string?[] ways = [options.ManagedIdentityClientId, options.CertificatePath, options.ClientSecret];
        return options switch
        {
            _ when ways.Count(way => !string.IsNullOrEmpty(way)) > 1 =>
                "Bot:ManagedIdentityClientId, Bot:CertificatePath and Bot:ClientSecret are three ways to sign in: set one at most.",
            { ManagedIdentityClientId: { Length: > 0 } client } when !Guid.TryParse(client, out _) =>
                "Bot:ManagedIdentityClientId must be the client id of a user-assigned managed identity, a GUID.",
            { CertificatePath: { Length: > 0 } path } when BotCertificate.Load(path) is null =>
                "Bot:CertificatePath must name a file with certificate and RSA key, PEM or PFX without a password, that the bot can read.",
            _ => null,
        };
    }

    private string Loopback => isDevelopment ? " or one on loopback" : "";

    private bool IsAllowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (isDevelopment && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static IEnumerable<(string Setting, string Host)> Hosts(BotOptions options) =>
        options.ServiceHosts.Select(host => (nameof(options.ServiceHosts), host))
            .Concat(options.FileHosts.Select(host => (nameof(options.FileHosts), host)));
}
