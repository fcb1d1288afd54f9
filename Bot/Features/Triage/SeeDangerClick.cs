namespace Weerbaar.Features.Triage;

/// <summary>"I have seen this, I act" (D2).</summary>
internal sealed class SeeDangerClick : ICaseClick
{
    public string Verb => OfficersVerbs.SeeDanger;

    public Permission Needs => Permission.SeeDanger;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new SeeDanger();
}
