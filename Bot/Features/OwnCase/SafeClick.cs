namespace Weerbaar.Features.OwnCase;

/// <summary>"I am safe now", on one's own card (D2).</summary>
internal sealed class SafeClick : ICaseClick
{
    public const string Name = "own-safe";

    public string Verb => Name;

    public Permission Needs => Permission.EndDanger;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new EndDanger();
}
