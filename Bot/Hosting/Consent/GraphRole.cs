namespace Weerbaar.Hosting.Consent;

/// <summary>An application permission in Microsoft Graph that the bot uses; the README's table says what stops without it.</summary>
/// <param name="Name">As Entra calls it.</param>
/// <param name="Id">Of the application permission; the same in every tenant (Microsoft's permissions reference).</param>
/// <param name="For">What the bot does with it.</param>
/// <param name="Setting">The azd variable of the setting that wants it; null: it is always asked for.</param>
internal sealed record GraphRole(string Name, string Id, string For, string? Setting = null)
{
    internal const string Chats = "CREATES_CHATS";
    private const string Events = "CREATES_EVENTS";

    /// <summary>All, and no more than these.</summary>
    public static readonly IReadOnlyList<GraphRole> All =
    [
        new("User.Read.All", "df021288-bdef-4463-88db-98f22de89214", "names, managers, deputies, preferred language"),
        new("GroupMember.Read.All", "98830695-27a2-44f7-8c18-0c3ebc9698f6", "who is officer, adviser or administrator"),
        new("TeamsAppInstallation.ReadWriteSelfForUser.All", "908de74d-f8b2-4d6b-a9ed-2a17b3b78179",
            "installing this app for a manager or adviser without it"),
        new("AppCatalog.Read.All", "e12dae10-5a57-4817-b79d-dfbec5348930", "finding this app in the organisation's catalogue"),
        new("TeamsActivity.Send", "a267235f-af13-44dc-8385-c1dc93023186", "danger now in the activity feed of those who are told of it"),
        new("Chat.Create", "d9c48af6-9ad9-47ad-82c3-63757137b9af", "making the chat in which people consult", Chats),
        new("TeamsAppInstallation.ReadWriteSelfForChat.All", "73a45059-f39c-4baf-9182-4954ac0e55cf", "being in that chat with a card",
            Chats),
        new("Calendars.ReadWrite", "ef54d2bf-783f-4e0f-bca1-3210c0444d99", "putting a talk into calendars", Events),
    ];

    /// <summary>What is asked for where only these settings are on.</summary>
    public static IEnumerable<GraphRole> WantedBy(IReadOnlyCollection<string> settings) =>
        All.Where(permission => permission.Setting is null || settings.Contains(permission.Setting));
}
