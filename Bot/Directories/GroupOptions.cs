namespace Weerbaar.Directories;

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
