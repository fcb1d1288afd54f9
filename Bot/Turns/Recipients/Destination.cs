namespace Weerbaar.Turns;

/// <summary>Where a recipient's messages go, and in which language.</summary>
internal sealed record Destination(ConversationReference? Where, Language Language, string? Unreachable)
{
    /// <summary>Whose chat it is, when it is a person's.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Somebody who does not belong there reads along, or nobody can say who does.</summary>
    public bool HasOutsiders { get; init; }

    /// <summary>That the bot is not there may only mean: not yet.</summary>
    public bool MayBeNew { get; init; }

    /// <summary>Whose officers' channel it is; null: the organisation's own, or no channel.</summary>
    public DepartmentChannel? Department { get; init; }

    public ChatAddress? Address => Where is null ? null : new ChatAddress(Where.ServiceUrl, Where.ConversationId, Where.BotId);
}
