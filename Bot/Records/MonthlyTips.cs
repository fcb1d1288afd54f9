namespace Weerbaar.Records;

/// <summary>A small thing that somebody got, and when they ticked it.</summary>
/// <param name="Tip">The playbook's id.</param>
/// <param name="At">Written before the post: who dies in between has sent it, since nobody should get it twice.</param>
internal sealed record SentTip(string Tip, DateTimeOffset At)
{
    public DateTimeOffset? DoneAt { get; init; }
}

/// <summary>Whether somebody wants one small thing a month, and what became of it (D33). Theirs: nobody else reads it.</summary>
internal sealed record MonthlyTips
{
    public bool Wanted { get; init; }

    /// <summary>From when the months are counted.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The playbook's id of their kind of work; null: not said.</summary>
    public string? Sector { get; init; }

    /// <summary>Months that passed without one because the bot was away; nothing is sent late.</summary>
    public int Missed { get; init; }

    /// <summary>The moment of the last month that was missed.</summary>
    public DateTimeOffset? MissedUpTo { get; init; }

    /// <summary>Each tip once, the last time it was sent.</summary>
    public IReadOnlyList<SentTip> Sent { get; init; } = [];

    /// <summary>The one card on which it was offered to them.</summary>
    public DateTimeOffset? InvitedAt { get; init; }
}
