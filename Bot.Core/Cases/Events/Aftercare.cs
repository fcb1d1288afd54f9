namespace Weerbaar.Cases;

/// <summary>Something of the employee's own aftercare: nobody else sees that or when it happened.</summary>
public abstract record CareEvent : CaseEvent
{
    internal override bool MovesCase => false;
}

/// <summary>The employee was asked how they are (D29).</summary>
/// <param name="Number">Counts the case's check-ins from 1.</param>
/// <param name="Chain">The round and the step of the playbook's schedule; step 0: the employee asked for it.</param>
public sealed record CheckInAsked(int Number, string Chain, int Step) : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp)
    {
        var asked = before with { Care = before.Care with { Asked = [.. before.Care.Asked, this], LastAskedAt = stamp.At } };
        return Step == 0 ? asked : asked.WithStep(Chain, Step, stamp.At);
    }
}

/// <summary>
/// They are asked for another of their cases at this time, and that goes for this one as well: several make one check-in (D29).
/// </summary>
public sealed record CheckInShared(string Chain, int Step) : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before.WithStep(Chain, Step, stamp.At);
}

/// <summary>They answered. What, only they know.</summary>
public sealed record CheckInAnswered(int Number) : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Care = before.Care with { Answered = [.. before.Care.Answered, Number] } };
}

/// <summary>A check-in could not be brought to the employee: their account is gone, or the bot was blocked (D30).</summary>
public sealed record CheckInNotBrought(int Number) : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Care = before.Care with { NotBrought = Number } };
}

/// <summary>No check-ins until then.</summary>
public sealed record AftercarePaused(DateTimeOffset Until) : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Care = before.Care with { PausedUntil = Until } };
}

/// <summary>The pause is over before its time.</summary>
public sealed record AftercareResumed : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Care = before.Care with { PausedUntil = null } };
}

/// <summary>No check-ins any more, until the employee asks for them.</summary>
public sealed record AftercareStopped : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Care = before.Care with { Stopped = true, PausedUntil = null } };
}

/// <summary>The schedule begins anew.</summary>
public sealed record AftercareReopened : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Care = before.Care with { Since = stamp.At, Round = before.Care.Round + 1, Stopped = false, PausedUntil = null },
    };
}

/// <summary>The employee would like to hear from somebody: the first, or all of them at once.</summary>
public sealed record ContactWished(int Number, IReadOnlyList<Person> Line, int First) : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Care = before.Care with { Wish = new ContactWish(Number, stamp.At, Line, First) } };
}

/// <summary>Who was told did not react: the next one reads it too.</summary>
public sealed record ContactExtended(string Chain, int Step, int Reached) : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before.WithWish(wish => wish with { Reached = Reached }).WithStep(Chain, Step, stamp.At);
}

/// <summary>"I will get in touch."</summary>
public sealed record ContactTaken : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before.WithWish(wish => wish with { TakenBy = stamp.By });
}

/// <summary>Nobody reacted; the employee reads that, and whom to call.</summary>
public sealed record ContactEnded(string Chain, int Step) : CareEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before.WithWish(wish => wish with { Ended = true }).WithStep(Chain, Step, stamp.At);
}

/// <summary>After a gap only the newest step of a chain was taken: these were not.</summary>
public sealed record StepsSkipped(string Chain, IReadOnlyList<int> Steps) : CaseEvent
{
    internal override bool MovesCase => false;

    internal override Case Apply(Case before, Stamp stamp) => before;
}
