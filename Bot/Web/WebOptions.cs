namespace Weerbaar.Web;

/// <summary>
/// The page on which evidence is looked at, and how people sign in to it: the configuration section "Looking".
/// </summary>
internal sealed class WebOptions
{
    public const string Section = "Looking";

    /// <summary>
    /// Where people's browsers reach the bot, without a path; plain http only on loopback in Development. Without it there
    /// is no page, and the dialogs say so.
    /// </summary>
    public string? PublicAddress { get; set; }

    /// <summary>Who signs people in; left out: Entra, for the tenant that the bot serves.</summary>
    public string? Authority { get; set; }

    /// <summary>The app registration that people sign in to; left out: the bot's own.</summary>
    public string? ClientId { get; set; }
}

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
