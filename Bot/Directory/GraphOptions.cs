namespace Weerbaar.Directories;

/// <summary>Where Microsoft Graph is: the configuration section "Graph".</summary>
public sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>With the version; another one for government tenants; plain http only on loopback in Development.</summary>
    public string BaseAddress { get; set; } = "https://graph.microsoft.com/v1.0";
}

/// <summary>The Entra groups that give people their roles, by object id: the configuration section "Groups".</summary>
public sealed class GroupOptions
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
}
