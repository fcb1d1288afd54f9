namespace Weerbaar.Features.Triage;

/// <summary>"I have seen this, I act" (D2).</summary>
internal sealed class SeeDangerClick : ICaseClick
{
    public string Verb => OfficersVerbs.SeeDanger;

    public Permission Needs => Permission.SeeDanger;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new SeeDanger();
}

/// <summary>"The danger is over", by who was alarmed (D2).</summary>
internal sealed class EndDangerClick : ICaseClick
{
    public string Verb => OfficersVerbs.EndDanger;

    public Permission Needs => Permission.EndDanger;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new EndDanger();
}

/// <summary>An officer takes the case (D45).</summary>
internal sealed class ClaimClick : ICaseClick
{
    public string Verb => OfficersVerbs.Claim;

    public Permission Needs => Permission.Claim;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new ClaimCase();
}
