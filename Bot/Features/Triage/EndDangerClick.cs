namespace Weerbaar.Features.Triage;

/// <summary>"The danger is over", by who was alarmed (D2).</summary>
internal sealed class EndDangerClick : ICaseClick
{
    public string Verb => OfficersVerbs.EndDanger;

    public Permission Needs => Permission.EndDanger;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new EndDanger();
}
