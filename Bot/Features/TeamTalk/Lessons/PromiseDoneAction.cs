namespace Weerbaar.Features.TeamTalk.Lessons;

/// <summary>"Done": by who promised it, or anybody of the team or the officers.</summary>
internal sealed class PromiseDoneAction(LessonStore lessons, LessonSearch search) : IPersonAction
{
    public string Verb => TalkVerbs.Done;

    public PersonPermission Needs(ActionData data) => PersonPermission.KeepPromise;

    public bool IsForChannels => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var lesson = await lessons.FindAsync(data.Ids.GetValueOrDefault(TalkVerbs.Id) ?? "", cancellationToken);
        if (lesson?.Promise is not { } promise)
        {
            return TeamTalkAccess.Say(turn, "Team.Only");
        }

        var done = lesson with
        {
            Promise = promise with { DoneOn = promise.DoneOn ?? turn.Turn.Calendar.LocalDate(turn.Turn.Now) },
        };
        var card = search.Draw(turn, [done], false, Texts.In(turn.Turn.Language)["Lessons.DoneNow"]);
        return TeamTalkAccess.Answer(turn, new CardAnswer(card)).With([new TalkChange.Learned(done)]);
    }
}
