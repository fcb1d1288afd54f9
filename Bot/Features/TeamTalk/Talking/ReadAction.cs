using Weerbaar.Features.TeamTalk.Lessons;

namespace Weerbaar.Features.TeamTalk.Talking;

/// <summary>The team reads what was answered and learned so far, in a dialog of its own: the card stays as it is for who types.</summary>
internal sealed class ReadAction(TalkStore talks, LessonStore lessons, TeamTalkAccess door, OrganisationPlaybook playbook) : IPersonAction
{
    public string Verb => TalkVerbs.Read;

    public PersonPermission Needs(ActionData data) => PersonPermission.TakePartInTalk;

    public bool IsForChannels => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        if (await door.FindDiscussionAsync(data, cancellationToken) is not { } talk)
        {
            return TeamTalkAccess.SayInDialog(turn, "Team.Only");
        }

        var (language, words) = (turn.Turn.Language, Texts.In(turn.Turn.Language));
        var learned = await lessons.ReadAsync(talk.Id, cancellationToken);
        var card = Layout.Card(
            language,
            words["Read.Title"],
            [
                .. new AnswerLines(talk, playbook, language).Of(await talks.ReadAnswersAsync(talk.Id, cancellationToken)),
                .. new LessonLines(language).Of(words["Talk.Learned"], learned),
            ]);
        return TeamTalkAccess.Answer(turn, new DialogAnswer(words["Read.Title"], card));
    }
}
