namespace Weerbaar.Features.TeamTalk.Talking;

/// <summary>It begins again with the next moment, as the playbook has it.</summary>
internal sealed class ResumeAction(TalkStore talks, OrganisationPlaybook playbook) : RhythmAction(talks, playbook)
{
    public override string Verb => TalkVerbs.Resume;

    protected override bool AlsoWhenStopped => true;

    protected override TalkChange.Chosen Choose(TalkRhythm every, ActionData data, DateTimeOffset at) => new(null, false, at);
}
