namespace Weerbaar.Hosting.Consent;

/// <summary>An application permission in Microsoft Graph that the bot uses; the README's table says what stops without it.</summary>
/// <param name="Name">As Entra calls it.</param>
/// <param name="For">What the bot does with it.</param>
public sealed record GraphRole(string Name, string For)
{
    /// <summary>All, and no more than these.</summary>
    public static readonly IReadOnlyList<GraphRole> All =
    [
        new("User.Read.All", "names, managers, deputies, preferred language"),
        new("GroupMember.Read.All", "who is officer, adviser or administrator"),
        new("TeamsAppInstallation.ReadWriteSelfForUser.All", "installing this app for a manager or adviser without it"),
        new("AppCatalog.Read.All", "finding this app in the organisation's catalogue"),
        new("TeamsActivity.Send", "danger now in the activity feed of those who are told of it"),
    ];
}
