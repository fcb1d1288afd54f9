namespace Weerbaar.Teams;

/// <summary>The kinds of conversation that Teams has.</summary>
internal static class ConversationTypes
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";
}

/// <summary>Who is at the other end: the Entra object id is the person, the MRI only an address for this bot.</summary>
internal sealed record TeamsPerson(string Id, string? Name, string Mri);
