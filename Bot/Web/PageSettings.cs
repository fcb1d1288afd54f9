namespace Weerbaar.Web;

/// <summary>The same, with what was left out filled in.</summary>
/// <param name="PublicAddress">Null: there is no page. Without a slash at its end.</param>
internal sealed record PageSettings(string? PublicAddress, string Authority, string ClientId, string TenantId)
{
    /// <summary>Registered with the authority as the one address to come back to.</summary>
    public const string SignedInPath = "/evidence/signed-in";

    public string RedirectUri => PublicAddress + SignedInPath;

    public static PageSettings Of(WebOptions looking, BotOptions bot) => new(
        string.IsNullOrWhiteSpace(looking.PublicAddress) ? null : looking.PublicAddress.TrimEnd('/'),
        (looking.Authority ?? $"https://login.microsoftonline.com/{bot.TenantId}/v2.0").TrimEnd('/'),
        looking.ClientId ?? bot.AppId,
        bot.TenantId);
}
