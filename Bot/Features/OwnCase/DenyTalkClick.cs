namespace Weerbaar.Features.OwnCase;

/// <summary>The employee says that the talk with the manager did not happen (D28).</summary>
internal sealed class DenyTalkClick : ICaseClick
{
    public const string Name = "own-deny-talk";

    public string Verb => Name;

    public Permission Needs => Permission.DenyTalk;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new DenyTalk();
}
