namespace Weerbaar.Cases;

/// <summary>An officer sets the urgency, with a reason (D10).</summary>
public sealed record SetUrgency(string Level, string Reason) : CaseCommand
{
    public override Permission Right => Permission.Assess;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (context.Playbook.Urgency.Levels.All(level => level.Id != Level))
        {
            return new UnknownChoice("level");
        }

        return string.IsNullOrWhiteSpace(Reason) ? new TextMissing("reason") : new UrgencyChanged(Level, Reason);
    }
}

/// <summary>An officer corrects the kinds, with a reason.</summary>
public sealed record SetKinds(IReadOnlyList<string> Kinds, string Reason) : CaseCommand
{
    public override Permission Right => Permission.Assess;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Report is null)
        {
            return new ReportNotSent();
        }

        if (Kinds.Count == 0 || Kinds.Any(kind => context.Playbook.FindKind(kind) is null))
        {
            return new UnknownChoice("kinds");
        }

        return string.IsNullOrWhiteSpace(Reason) ? new TextMissing("reason") : new KindsChanged([.. Kinds.Distinct()], Reason);
    }
}

/// <summary>A talk between employee, manager and officer is logged (D12).</summary>
/// <param name="With">Out of <see cref="Consultation.Parties"/>.</param>
public sealed record LogConsultation(IReadOnlyList<string> With, string Outcome) : CaseCommand
{
    public override Permission Right => Permission.Assess;

    protected internal override IEnumerable<TypedText> Typed => [new("outcome", Outcome)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (With.Count == 0 || With.Any(party => !Consultation.Parties.Contains(party)))
        {
            return new UnknownChoice("with");
        }

        return string.IsNullOrWhiteSpace(Outcome) ? new TextMissing("outcome") : new ConsultationLogged([.. With.Distinct()], Outcome);
    }
}

/// <summary>A line in the officers' log.</summary>
public sealed record LogNote(string Text) : CaseCommand
{
    public override Permission Right => Permission.Assess;

    public override bool AlsoWhenEnded => true;

    protected internal override IEnumerable<TypedText> Typed => [new("text", Text)];

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        string.IsNullOrWhiteSpace(Text) ? new TextMissing("text") : new NoteLogged(Text);
}
