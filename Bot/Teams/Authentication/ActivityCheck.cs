using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Weerbaar.Teams.Connector;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams.Authentication;

/// <summary>Checks that an activity is one that its token may bring, from our own tenant and for this bot.</summary>
internal sealed class ActivityCheck(IOptions<BotOptions> options)
{
    private const string Channel = "msteams";

    private readonly AllowedHosts _hosts = AllowedHosts.Services(options.Value);

    /// <summary>Why the activity is refused (403), or null.</summary>
    public string? Refusal(TokenCheck token, Activity activity) => activity switch
    {
        { ChannelId: not Channel } => "WrongChannel",
        _ when !token.Endorsements.Contains(Channel) => "NotEndorsed",
        _ when !Matches(token.ServiceUrl, activity.ServiceUrl) => "ServiceUrlMismatch",
        _ when !_hosts.Allows(activity.ServiceUrl) => "HostNotAllowed",
        _ when !IsOurTenant(activity) => "WrongTenant",
        _ when activity.Recipient?.Id != options.Value.BotId => "NotForThisBot",
        _ => null,
    };

    // The activity's address may go on where the claim ends, as with the tenant's id behind the region.
    private static bool Matches(string? claim, string? address) =>
        Uri.TryCreate(claim, UriKind.Absolute, out var claimed)
        && Uri.TryCreate(address, UriKind.Absolute, out var actual)
        && claimed.Scheme == actual.Scheme && claimed.Authority == actual.Authority
        && Path(actual).StartsWith(Path(claimed), StringComparison.OrdinalIgnoreCase);

    private static string Path(Uri address) => address.AbsolutePath.TrimEnd('/') + "/";

    private bool IsOurTenant(Activity activity)
    {
        string?[] named = [activity.Conversation?.TenantId, Json.Of(activity.ChannelData).Field("tenant").Text("id"),
            Json.Of(activity.From?.Properties).Text("tenantId")];
        return named[..2].Any(tenant => tenant is not null)
            && named.All(tenant => tenant is null
                || tenant.Equals(options.Value.TenantId, StringComparison.OrdinalIgnoreCase));
    }
}
