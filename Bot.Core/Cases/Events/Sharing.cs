namespace Weerbaar.Cases;

/// <summary>An officer asked the employee whether the team may talk about the case (D32).</summary>
public sealed record SharingAsked : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Sharing = before.Sharing with { AskedAt = stamp.At, AskedBy = stamp.By } };
}

/// <summary>The employee agreed or did not, or took back what they said: then the text is gone from the case.</summary>
public sealed record SharingAnswered(bool Agreed) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Sharing = Agreed
            ? before.Sharing with { Agreed = true }
            : before.Sharing with { Agreed = false, Text = null, ApprovedBy = null },
    };
}

/// <summary>An officer wrote the text, or wrote it anew: an approval of an older one is over.</summary>
public sealed record SharingWritten(int Revision, string Text, IReadOnlyList<SettledMark> Settled) : CaseEvent
{
    internal override int Words => Text.Length + Settled.Sum(mark => mark.Text.Length + mark.Reason.Length);

    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Sharing = before.Sharing with { Text = new SharedText(Revision, Text, Settled, stamp.By!, stamp.At), ApprovedBy = null },
    };
}

/// <summary>The text may be shown.</summary>
public sealed record SharingApproved(int Revision) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Sharing = before.Sharing with { ApprovedBy = stamp.By } };
}

/// <summary>A talk is about to show it.</summary>
public sealed record SharingTaken(string Talk) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Sharing = before.Sharing with { TakenFor = Talk } };
}

/// <summary>It could not be shown: it waits for the next talk, and the employee can take back what they said.</summary>
public sealed record SharingReleased(string Talk) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Sharing = before.Sharing with { TakenFor = null } };
}

/// <summary>The team has read it.</summary>
public sealed record SharingShown(string Talk) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Sharing = before.Sharing with { TakenFor = null, ShownAt = stamp.At } };
}
