namespace Weerbaar.Cases;

/// <summary>Something that the employee wants done about their own aftercare, also long after the case ended (D29).</summary>
public abstract record CareCommand : CaseCommand
{
    public override Permission Right => Permission.Care;

    public override bool AlsoWhenEnded => true;
}

/// <summary>"Ask me now." Twice in a row is once.</summary>
public sealed record AskCheckIn : CareCommand
{
    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        @case.Care.Asked is [.., var last] && !@case.Care.Answered.Contains(last.Number) && last.Step == 0
            ? Decision.Nothing
            : new CheckInAsked(@case.Care.Asked.Count + 1, "", 0);
}

/// <summary>The employee answered; an older check-in may be answered too, each once.</summary>
public sealed record AnswerCheckIn(int Number) : CareCommand
{
    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Care.Asked.All(asked => asked.Number != Number))
        {
            return new UnknownChoice("check-in");
        }

        return @case.Care.Answered.Contains(Number) ? Decision.Nothing : new CheckInAnswered(Number);
    }
}

/// <summary>For a while nothing is asked.</summary>
public sealed record PauseAftercare : CareCommand
{
    public override bool IsNeverRefusedForRoom => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        @case.Care.Stopped || @case.Care.PausedUntil > context.Now
            ? Decision.Nothing
            : new AftercarePaused(context.Calendar.Add(context.Now, context.Playbook.Aftercare.Pause));
}

/// <summary>Nothing is asked any more.</summary>
public sealed record StopAftercare : CareCommand
{
    public override bool IsNeverRefusedForRoom => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        @case.Care.Stopped ? Decision.Nothing : new AftercareStopped();
}

/// <summary>Ends a pause, or begins the schedule anew when it was stopped, or had run out.</summary>
public sealed record ReopenAftercare : CareCommand
{
    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (!@case.Care.Stopped && @case.Care.PausedUntil > context.Now)
        {
            return new AftercareResumed();
        }

        return CareAgenda.IsRunning(@case, context.Playbook, context.Calendar) ? Decision.Nothing : new AftercareReopened();
    }
}

/// <summary>A check-in could not be brought to the employee (D30).</summary>
public sealed record NoteNotBrought(int Number) : CaseCommand
{
    public override Permission Right => Permission.Work;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        @case.Care.NotBrought == Number ? Decision.Nothing : new CheckInNotBrought(Number);
}
