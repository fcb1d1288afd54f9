namespace Weerbaar.Features.TeamTalk.Consent;

/// <summary>The employee agrees that the team talks about the case.</summary>
internal sealed class AgreeClick : ICaseClick
{
    public string Verb => TalkVerbs.Agree;

    public Permission Needs => Permission.AllowSharing;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new AnswerSharing(true);
}
