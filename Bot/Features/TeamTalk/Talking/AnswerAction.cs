namespace Weerbaar.Features.TeamTalk.Talking;

/// <summary>Somebody in the team answers on the card, or answers anew: kept without who they are (D32).</summary>
internal sealed class AnswerAction(
    TalkStore talks, TeamTalkAccess door, TalkFigures figures, OrganisationPlaybook playbook) : IPersonAction, IAboutOthers
{
    public string Verb => TalkVerbs.Answer;

    public PersonPermission Needs(ActionData data) => PersonPermission.TakePartInTalk;

    public bool IsForChannels => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        if (await door.FindDiscussionAsync(data, cancellationToken) is not { } talk)
        {
            return TeamTalkAccess.Say(turn, "Team.Only");
        }

        if (talk is not { Status: DiscussionStatus.Posted or DiscussionStatus.Posting } || talk.EndsAt <= turn.Turn.Now)
        {
            return TeamTalkAccess.Say(turn, "Answer.Ended");
        }

        var before = await talks.FindOwnAsync(talk.Id, turn.Turn.By.Id, cancellationToken);
        return AnswerFields.Read(talk, data) is { } answer
            ? (await ShowAsync(turn, talk, before is null ? "Answer.Kept" : "Answer.Changed", answer, cancellationToken))
                .With([new TalkChange.Answered(talk.Id, turn.Turn.By.Id, answer)])
            : await ShowAsync(turn, talk, before is null ? "Answer.Empty" : "Answer.Before", before, cancellationToken);
    }

    /// <summary>The card in the place of the one they clicked, for their eyes; in the language in which it stands there.</summary>
    private async Task<PersonOutcome> ShowAsync(
        PersonTurn turn, Discussion talk, string note, DiscussionAnswer? answer, CancellationToken cancellationToken)
    {
        if (turn.Turn.Context.IsMessage)
        {
            // An old client: the card is everybody's, and what somebody answered is theirs.
            return TeamTalkAccess.Say(turn, note is "Answer.Empty" ? note : "Answer.Saved");
        }

        var language = playbook.Organisation.DefaultLanguage;
        var card = new DiscussionCard(talk, await figures.FindAsync(talk.Figures, cancellationToken), playbook, language).Draw(
            Texts.In(language)[note], answer is null ? null : AnswerFields.Typed(answer));
        return TeamTalkAccess.Answer(turn, new CardAnswer(card));
    }
}
