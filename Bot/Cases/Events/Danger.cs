namespace Weerbaar.Cases;

/// <summary>Somebody clicked that there is danger now (D2).</summary>
public sealed record DangerRaised(DangerRoute Route) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with { Danger = new DangerNow(stamp.At, Route) };
}

/// <summary>Its sender raised danger once more, for which no case of its own was opened.</summary>
public sealed record DangerRepeated : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Danger = before.Danger! with { Further = before.Danger.Further + 1, FurtherAt = stamp.At } };
}

/// <summary>Somebody who was alerted says: I have seen it, I act.</summary>
public sealed record DangerSeen : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Danger = before.Danger! with { SeenBy = stamp.By, SeenAt = stamp.At } };
}

/// <summary>Nobody had seen it in time: the next of the line and the next officer are alerted, the employee reads it.</summary>
public sealed record DangerEscalated(int Reached) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Danger = before.Danger! with { EscalatedAt = stamp.At },
        Route = before.Route.Extended(Reached),
    };
}
