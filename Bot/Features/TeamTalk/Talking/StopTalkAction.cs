namespace Weerbaar.Features.TeamTalk.Talking;

/// <summary>No more talks, until an officer begins again.</summary>
internal sealed class StopTalkAction(TalkStore talks, OrganisationPlaybook playbook) : RhythmAction(talks, playbook)
{
    public override string Verb => TalkVerbs.Stop;

    protected override bool AlsoWhenStopped => true;

    protected override TalkChange.Chosen Choose(TalkRhythm every, ActionData data, DateTimeOffset at) => new(every, true, at);
}
