namespace Weerbaar.Features.TeamTalk.Talking;

/// <summary>One step rarer than the card said; the same click again is no second step.</summary>
internal sealed class LessAction(TalkStore talks, OrganisationPlaybook playbook) : RhythmAction(talks, playbook)
{
    public override string Verb => TalkVerbs.Less;

    protected override TalkChange.Chosen Choose(TalkRhythm every, ActionData data, DateTimeOffset at)
    {
        var drawn = Enum.TryParse<TalkRhythm>(data.Ids.GetValueOrDefault(TalkVerbs.Every), out var named) && Enum.IsDefined(named)
            ? named : every;
        var rarer = drawn is TalkRhythm.Weekly ? TalkRhythm.TwoWeeks : TalkRhythm.Monthly;
        return new(rarer > every ? rarer : every, false, at);
    }
}
