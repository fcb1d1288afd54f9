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
