namespace Weerbaar.Cases;

/// <summary>An officer takes the case (D45).</summary>
public sealed record ClaimCase : CaseCommand
{
    public override Permission Right => Permission.Claim;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) => @case.Claim switch
    {
        null => new CaseClaimed(),
        { } claim when claim.Officer.Id == context.By.Id => Decision.Nothing,
        { } claim => new ClaimedByOther(claim.Officer),
    };
}

/// <summary>The officer lets go of the case (D45).</summary>
public sealed record ReleaseCase(string Reason) : CaseCommand
{
    public override Permission Right => Permission.Claim;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Claim is null)
        {
            return string.IsNullOrWhiteSpace(Reason) ? Decision.Nothing : new DoneAlready();
        }

        return string.IsNullOrWhiteSpace(Reason) ? new TextMissing("reason") : new CaseReleased(Reason);
    }
}

/// <summary>Another officer gets the case (D45). Whether that person is an officer, the directory has said.</summary>
public sealed record HandOverCase(Actor To, string Reason) : CaseCommand
{
    public override Permission Right => Permission.Claim;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (!Access.RolesOf(To, @case).Contains(CaseRole.Officer))
        {
            return new NotAnOfficer();
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return new TextMissing("reason");
        }

        return @case.Claim?.Officer.Id == To.Person.Id ? new DoneAlready() : new CaseHandedOver(To.Person, Reason);
    }
}
