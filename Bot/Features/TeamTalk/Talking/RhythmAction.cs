namespace Weerbaar.Features.TeamTalk.Talking;

/// <summary>An officer says what becomes of the talk: it goes on, becomes rarer, stops, begins again.</summary>
internal abstract class RhythmAction(TalkStore talks, OrganisationPlaybook playbook) : IPersonAction
{
    public abstract string Verb { get; }

    public bool IsForChannels => true;

    public PersonPermission Needs(ActionData data) => PersonPermission.RunTalks;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        if (playbook.TeamTalk is not { } rules)
        {
            return TeamTalkAccess.Say(turn, "Officers.Only");
        }

        var state = (await talks.ReadStateAsync(cancellationToken)).State;
        if (state is { Stopped: true } && !AlsoWhenStopped)
        {
            return TeamTalkAccess.Say(turn, $"Rhythm.{TalkVerbs.Stop}");
        }

        var chosen = Choose(state?.Every ?? rules.Every, data, turn.Turn.Now);
        var text = Texts.In(turn.Turn.Language)[$"Rhythm.{Verb}", Texts.In(turn.Turn.Language)[$"Every.{chosen.Every ?? rules.Every}"]];
        return TeamTalkAccess.Answer(turn, new CardAnswer(Layout.Card(turn.Turn.Language, text, Layout.Paragraph(text))))
            .With([chosen, new BeginWork(WorkItem.TeamTalk)]);
    }

    /// <summary>A button of an older card does not begin again what was stopped after it was drawn.</summary>
    protected virtual bool AlsoWhenStopped => false;

    protected abstract TalkChange.Chosen Choose(TalkRhythm every, ActionData data, DateTimeOffset at);
}

/// <summary>It stays as it is.</summary>
internal sealed class KeepAction(TalkStore talks, OrganisationPlaybook playbook) : RhythmAction(talks, playbook)
{
    public override string Verb => TalkVerbs.Keep;

    protected override TalkChange.Chosen Choose(TalkRhythm every, ActionData data, DateTimeOffset at) => new(every, false, at);
}
