using Weerbaar.Cases;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Response;

/// <summary>"I have spoken with the employee" (D28).</summary>
public sealed class TalkClick : ICaseClick
{
    public string Verb => DeciderVerbs.Talk;

    public CaseCommand Command(Case of, Turn turn, ActionData data) => new ConfirmTalk();
}
