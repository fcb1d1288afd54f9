using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.TeamTalk;

/// <summary>
/// Ends a talk: its key is deleted, so that nobody can say any more whose an answer is, and its card shows what came of it.
/// </summary>
internal sealed class TalkEnding(TalkStore talks, LessonStore lessons, ConnectorClient connector, OrganisationPlaybook playbook)
{
    /// <returns>The talk as it ended, and whether anybody answered or learned something.</returns>
    public async Task<(Discussion Talk, bool Heard)> RunAsync(Discussion talk, CancellationToken cancellationToken)
    {
        await talks.DeleteKeyAsync(talk.Id, cancellationToken);
        var answers = await talks.ReadAnswersAsync(talk.Id, cancellationToken);
        var learned = await lessons.ReadAsync(talk.Id, cancellationToken);
        var ended = talk with { Status = DiscussionStatus.Ended, Answers = answers.Count };
        await talks.SaveAsync(ended, cancellationToken);
        await ShowAsync(ended, answers, learned, cancellationToken);
        return (ended, answers.Count + learned.Count > 0);
    }

    /// <summary>
    /// A card that is gone, or cannot be reached now, keeps nothing from going on: what came of the talk can be looked up.
    /// </summary>
    private async Task ShowAsync(
        Discussion talk, IReadOnlyList<DiscussionAnswer> answers, IReadOnlyList<Lesson> learned, CancellationToken cancellationToken)
    {
        if (talk is { Where: { } where, Message: { } message })
        {
            var language = playbook.Organisation.DefaultLanguage;
            var card = new DiscussionCard(talk, null, playbook, language).Ended(answers, learned);
            await connector.UpdateAsync(
                RecipientResolver.Reference(where, personal: false), message, new CardMessage(card, DiscussionCard.Summary(language)),
                cancellationToken);
        }
    }
}
