namespace Weerbaar.Cases;

/// <summary>The manager says to have spoken with the employee (D28).</summary>
public sealed record TalkConfirmed : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Talk = before.Talk with { ConfirmedBy = stamp.By, ConfirmedAt = stamp.At, DeniedAt = null } };
}

/// <summary>The manager says to have spoken with the employee, and whether they acted by the rules (D28).</summary>
public sealed record TalkHeld(ActedByTheRules Acted) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Talk = before.Talk with { ConfirmedBy = stamp.By, ConfirmedAt = stamp.At, DeniedAt = null, Acted = Acted },
    };
}

/// <summary>The employee says that it did not happen (D28).</summary>
public sealed record TalkDenied : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Talk = before.Talk with { DeniedAt = stamp.At, Denials = before.Talk.Denials + 1 } };
}

/// <summary>Everything is done or dropped (D23).</summary>
public sealed record CaseClosed(string? Reason) : CaseEvent
{
    internal override int Words => Reason?.Length ?? 0;

    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Phase = Phase.Closed, Ending = new Ending(stamp.At, stamp.By, Reason), Danger = before.Danger?.WithoutToldBefore() };
}

/// <summary>Closed too early: it goes on.</summary>
public sealed record CaseReopened(string Reason) : CaseEvent
{
    internal override int Words => Reason.Length;

    internal override Case Apply(Case before, Stamp stamp) => before with { Phase = Phase.Open, Ending = null };
}
