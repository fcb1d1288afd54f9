namespace Weerbaar.Features.Triage;

/// <summary>An officer takes the case (D45).</summary>
internal sealed class ClaimClick : ICaseClick
{
    public string Verb => OfficersVerbs.Claim;

    public Permission Needs => Permission.Claim;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new ClaimCase();
}
