namespace Weerbaar.Features.Aftercare;

/// <summary>"I will get in touch."</summary>
internal sealed class TakeContactClick : ICaseClick
{
    public string Verb => AftercareVerbs.TakeContact;

    public Permission Needs => Permission.TakeContact;

    public CaseCommand Command(Case @case, Turn turn, ActionData data) => new TakeContact(AnswerCheckInAction.NumberIn(data));
}
