namespace Weerbaar.Cases;

/// <summary>An officer took the case (D45).</summary>
public sealed record CaseClaimed : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before.Taken(stamp.By!, stamp.At);
}

/// <summary>The officer let go of it.</summary>
public sealed record CaseReleased(string Reason) : CaseEvent
{
    internal override int Words => Reason.Length;

    internal override Case Apply(Case before, Stamp stamp) => before with { Claim = null, UnclaimedSince = stamp.At };
}

/// <summary>Another officer has it now.</summary>
public sealed record CaseHandedOver(Person To, string Reason) : CaseEvent
{
    internal override int Words => Reason.Length;

    internal override Case Apply(Case before, Stamp stamp) => before.Taken(To, stamp.At);
}

/// <summary>An officer set the urgency (D10).</summary>
public sealed record UrgencyChanged(string Level, string Reason) : CaseEvent
{
    internal override int Words => Reason.Length;

    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Urgency = new UrgencySet(Level, stamp.By!, Reason) };
}

/// <summary>An officer corrected the kinds.</summary>
public sealed record KindsChanged(IReadOnlyList<string> Kinds, string Reason) : CaseEvent
{
    internal override int Words => Reason.Length;

    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Report = before.Report! with { Kinds = Kinds } };
}

/// <summary>Employee, manager and officer talked before the organisation reacts (D12).</summary>
public sealed record ConsultationLogged(IReadOnlyList<string> With, string Outcome) : CaseEvent
{
    internal override int Words => Outcome.Length;

    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Consultations = [.. before.Consultations, new Consultation(stamp.At, stamp.By!, With, Outcome)],
    };
}

/// <summary>A line in the log.</summary>
public sealed record NoteLogged(string Text) : CaseEvent
{
    internal override int Words => Text.Length;

    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Log = [.. before.Log, new LogEntry(stamp.At, stamp.By!, Text) { IsNote = true }] };
}
