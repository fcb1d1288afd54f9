namespace Weerbaar.Features.TeamTalk.Consent;

/// <summary>The employee does not, or no longer.</summary>
internal sealed class DeclineClick : ICaseClick
{
    public string Verb => TalkVerbs.Decline;

    public Permission Needs => Permission.AllowSharing;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new AnswerSharing(false);
}
