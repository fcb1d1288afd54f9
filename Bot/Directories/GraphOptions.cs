namespace Weerbaar.Directories;

/// <summary>Where Microsoft Graph is: the configuration section "Graph".</summary>
internal sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>
    /// With the version; another one for government tenants; plain http only on loopback in Development.
    /// </summary>
    public string BaseAddress { get; set; } = "https://graph.microsoft.com/v1.0";

    /// <summary>
    /// The id in the Teams app's manifest, by which the app is installed for somebody who must be reached; the bot's own app
    /// id when it is left out, as in the manifest that ships.
    /// </summary>
    public string? TeamsAppId { get; set; }

    /// <summary>Whether the bot installs itself for somebody who must be reached and does not have the app.</summary>
    public bool InstallsApp { get; set; } = true;

    /// <summary>Whether danger now also goes to the activity feed of those who are told of it.</summary>
    public bool NotifiesFeed { get; set; } = true;

    /// <summary>Whether the bot makes the chat in which people consult, with itself in it; else a link opens Teams.</summary>
    public bool CreatesChats { get; set; }

    /// <summary>Whether the bot puts talks into people's calendars; else a link opens the meeting form.</summary>
    public bool CreatesEvents { get; set; }
}
