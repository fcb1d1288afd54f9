namespace Weerbaar.Teams;

/// <summary>A person or a bot in a conversation; <see cref="Id"/> is an MRI that only this bot can use.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The Entra object id; bots and people outside any directory have none.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The directory that they belong to; seldom there.</summary>
    public string? TenantId { get; init; }
}

/// <summary>Where an activity takes place.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary>One of <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }
}

/// <summary>The kinds of conversation that Teams has.</summary>
public static class ConversationTypes
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";
}

/// <summary>Who is at the other end: the Entra object id is the person, the MRI only an address for this bot.</summary>
public sealed record TeamsPerson(string Id, string? Name, string Mri);
