namespace Weerbaar.Cases;

/// <summary>What became of a command: events to keep, or a refusal to tell.</summary>
public sealed record Decision(IReadOnlyList<CaseEvent> Events, Refusal? Refusal)
{
    /// <summary>It is so already: nothing to keep, nothing to refuse.</summary>
    public static Decision Nothing { get; } = new([], null);

    public static implicit operator Decision(CaseEvent happened) => new([happened], null);

    public static implicit operator Decision(CaseEvent[] happened) => new(happened, null);

    public static implicit operator Decision(Refusal refusal) => new([], refusal);
}

/// <summary>All that a decision may look at besides the case and the command.</summary>
public sealed record DecisionContext(Actor Actor, OrganisationPlaybook Playbook, WorkCalendar Calendar, DateTimeOffset Now)
{
    public Person By => Actor.Person;

    /// <summary>Characters of the row that holds the case; 0: it is not kept yet.</summary>
    public int RowLength { get; init; }
}

/// <summary>Who acts, as the token and the directory say. What they are in a case, <see cref="Access"/> says.</summary>
/// <param name="IsOfficer">Member of the monitoring officers' group.</param>
/// <param name="GroupsUnknown">The directory did not answer: a refusal for want of rights may be wrong.</param>
public sealed record Actor(Person Person, bool IsOfficer = false, bool GroupsUnknown = false)
{
    /// <summary>The bot itself: reminders, the directory's answers, copies of evidence.</summary>
    public static Actor Bot { get; } = new(new Person(default, ""));

    public bool IsBot => ReferenceEquals(this, Bot);
}

/// <summary>Something that somebody wants done to a case. Pure, and decided again when another writer was first.</summary>
public abstract record CaseCommand
{
    /// <summary>What one must be allowed to (<see cref="Access"/>).</summary>
    public abstract Permission Right { get; }

    /// <summary>Most commands need a case that is open.</summary>
    public virtual bool AlsoWhenEnded => false;

    /// <summary>What must be possible in a case that is full: room is kept back for it.</summary>
    public virtual bool IsNeverRefusedForRoom => false;

    /// <summary>What somebody typed in it.</summary>
    protected internal virtual IEnumerable<TypedText> Typed => [];

    protected internal abstract Decision Decide(Case @case, DecisionContext context);
}

/// <summary>The one way to a decision: access first, then the case's phase, then its room, then the command's own guards.</summary>
public static class Decider
{
    /// <summary>What goes on in a case that was withdrawn while its alarm goes on.</summary>
    private static readonly Permission[] OfAlarm = [Permission.RaiseDanger, Permission.SeeDanger, Permission.EndDanger, Permission.Work];

    public static Decision Decide(Case @case, CaseCommand command, DecisionContext context)
    {
        if (!Access.May(context.Actor, @case, command.Right))
        {
            return new NotAllowed();
        }

        if (!@case.IsOpen && !command.AlsoWhenEnded)
        {
            return new CaseEnded(@case.Phase);
        }

        if (@case is { IsOpen: true, IsWithdrawn: true } && !command.AlsoWhenEnded && !OfAlarm.Contains(command.Right))
        {
            return new CaseEnded(Phase.Withdrawn);
        }

        return Room.Missing(@case, command, context) is { } full ? full : command.Decide(@case, context);
    }

    /// <summary>Stamps a decision's events after the case's last; an event is never before the one it follows.</summary>
    public static IReadOnlyList<RecordedEvent> Stamp(Case? before, Decision decision, DecisionContext context)
    {
        var at = before is not null && before.ChangedAt > context.Now ? before.ChangedAt : context.Now;
        var by = context.Actor.IsBot ? null : context.By;
        var version = before?.Version ?? 0;
        return [.. decision.Events.Select((happened, place) => new RecordedEvent(new Stamp(version + place + 1, at, by), happened))];
    }
}
