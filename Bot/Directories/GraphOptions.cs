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

/// <summary>The Entra groups that give people their roles, by object id: the configuration section "Groups".</summary>
internal sealed class GroupOptions
{
    public const string Section = "Groups";

    /// <summary>Monitoring officers (monitoringfunctionarissen).</summary>
    public string Officers { get; set; } = "";

    /// <summary>Confidential advisers (vertrouwenspersonen).</summary>
    public string Advisers { get; set; } = "";

    /// <summary>Those who set the bot up; they see no cases.</summary>
    public string Administrators { get; set; } = "";

    /// <summary>The privacy officers, if there is such a group.</summary>
    public string? Privacy { get; set; }

    /// <summary>The lawyers, if there is such a group.</summary>
    public string? Legal { get; set; }

    /// <summary>The communications advisers, if there is such a group.</summary>
    public string? Communications { get; set; }

    /// <summary>Those who keep in touch with the police, if there is such a group.</summary>
    public string? Police { get; set; }

    /// <summary>Those who read figures beside the officers, if there is such a group; they see no cases.</summary>
    public string? Management { get; set; }

    /// <summary>The groups that are set, each with the name of its setting.</summary>
    public IEnumerable<(string Setting, string Id)> All()
    {
        (string Setting, string? Id)[] all =
        [
            (nameof(Officers), Officers), (nameof(Advisers), Advisers), (nameof(Administrators), Administrators),
            (nameof(Privacy), Privacy), (nameof(Legal), Legal), (nameof(Communications), Communications),
            (nameof(Police), Police), (nameof(Management), Management),
        ];
        return all.Where(group => !string.IsNullOrEmpty(group.Id)).Select(group => (group.Setting, group.Id!));
    }
}
