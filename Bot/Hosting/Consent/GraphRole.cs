namespace Weerbaar.Hosting.Consent;

/// <summary>An application permission in Microsoft Graph that the bot uses; the README's table says what stops without it.</summary>
/// <param name="Name">As Entra calls it.</param>
/// <param name="For">What the bot does with it.</param>
/// <param name="Setting">The azd variable of the setting that wants it; null: it is always asked for.</param>
public sealed record GraphRole(string Name, string For, string? Setting = null)
{
    internal const string Chats = "CREATES_CHATS";
    private const string Events = "CREATES_EVENTS";

    /// <summary>All, and no more than these.</summary>
    public static readonly IReadOnlyList<GraphRole> All =
    [
        new("User.Read.All", "names, managers, deputies, preferred language"),
        new("GroupMember.Read.All", "who is officer, adviser or administrator"),
        new("TeamsAppInstallation.ReadWriteSelfForUser.All", "installing this app for a manager or adviser without it"),
        new("AppCatalog.Read.All", "finding this app in the organisation's catalogue"),
        new("TeamsActivity.Send", "danger now in the activity feed of those who are told of it"),
        new("Chat.Create", "making the chat in which people consult", Chats),
        new("TeamsAppInstallation.ReadWriteSelfForChat.All", "being in that chat with a card", Chats),
        new("Calendars.ReadWrite", "putting a talk into calendars", Events),
    ];

    /// <summary>What is asked for where only these settings are on.</summary>
    public static IEnumerable<GraphRole> WantedBy(IReadOnlyCollection<string> settings) =>
        All.Where(permission => permission.Setting is null || settings.Contains(permission.Setting));
}
