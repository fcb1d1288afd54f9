using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.TeamTalk;

/// <summary>
/// Brings a talk's card into the team's channel. A case is taken just before, so that an employee who takes back what they
/// said in time is never shown; what could not be posted is given back. "Posting" is recorded before the call: when its
/// outcome is unknown the card is posted again, because missing it is worse than seeing it twice.
/// </summary>
internal sealed class TalkPosting(
    TalkStore talks,
    IndexStore index,
    TalkFigures figures,
    BotDecisions cases,
    ConnectorClient connector,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider timeProvider,
    IdGenerator ids)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    public async Task<Posted> RunAsync(Discussion talk, BoundChannel channel, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        var ready =
            talk with { Figures = figures.Newest, PostedAt = timeProvider.GetUtcNow(), EndsAt = EndOf(timeProvider.GetUtcNow(), next) };
        if (ready.Status is DiscussionStatus.Planned)
        {
            ready = ready with { Cases = await TakeAsync(talk, cancellationToken), Status = DiscussionStatus.Posting };
            await talks.MakeKeyAsync(talk.Id, cancellationToken);
            await talks.SaveAsync(ready, cancellationToken);
        }

        var language = playbook.Organisation.DefaultLanguage;
        var card = new DiscussionCard(ready, await figures.FindAsync(ready.Figures, cancellationToken), playbook, language).Draw();
        var where = new ConversationReference(channel.ServiceUrl, channel.ChannelId, ConversationTypes.Channel, channel.BotId);
        return await connector.CreateThreadAsync(where, new CardMessage(card, DiscussionCard.Summary(language)), cancellationToken) switch
        {
            SendOutcome.Created created => await SavePostedAsync(ready, created, cancellationToken),
            SendOutcome.Throttled throttled => new Posted(await GiveBackAsync(ready, cancellationToken), throttled.RetryAfter),
            SendOutcome.Unavailable => new Posted(await GiveBackAsync(ready, cancellationToken), Soon),
            SendOutcome.Ambiguous => new Posted(ready, Soon),
            var refused => new Posted(await GiveBackAsync(ready, cancellationToken), Later, refused.GetType().Name),
        };
    }

    /// <summary>Each case reads that it was shown; then nothing leads from the talk to the case any more.</summary>
    public async Task<Discussion> MarkShownAsync(Discussion talk, CancellationToken cancellationToken)
    {
        await EndAsync(talk, shown: true, cancellationToken);
        var parted = talk with { Cases = [.. talk.Cases.Select(told => told with { Of = null })] };
        await talks.SaveAsync(parted, cancellationToken);
        return parted;
    }

    /// <summary>The cases wait for the next talk.</summary>
    public async Task<Discussion> GiveBackAsync(Discussion talk, CancellationToken cancellationToken)
    {
        await EndAsync(talk, shown: false, cancellationToken);
        var back = talk with { Status = DiscussionStatus.Planned, Cases = [], PostedAt = null, EndsAt = null };
        await talks.SaveAsync(back, cancellationToken);
        return back;
    }

    private async Task<Posted> SavePostedAsync(Discussion talk, SendOutcome.Created created, CancellationToken cancellationToken)
    {
        var where = created.Conversation;
        var posted = talk with
        {
            Status = DiscussionStatus.Posted,
            Where = new ChatAddress(where.ServiceUrl, where.ConversationId, where.BotId),
            Message = created.ActivityId,
        };
        await talks.SaveAsync(posted, cancellationToken);
        return new Posted(await MarkShownAsync(posted, cancellationToken), null);
    }

    private async Task<IReadOnlyList<DiscussedCase>> TakeAsync(Discussion talk, CancellationToken cancellationToken)
    {
        var taken = new List<DiscussedCase>();
        await foreach (var id in index.ReadSharedAsync(cancellationToken))
        {
            if (taken.Count == (playbook.TeamTalk?.MostCases ?? 0))
            {
                break;
            }

            if (await cases.DecideAsync(
                id, new TakeSharing(talk.Id), ids.NewId(), cancellationToken) is { Sharing: { Text: { } text } sharing } @case
                && sharing.TakenFor == talk.Id)
            {
                taken.Add(new DiscussedCase(text.Text, @case.Drill, id));
            }
        }

        return taken;
    }

    private async Task EndAsync(Discussion talk, bool shown, CancellationToken cancellationToken)
    {
        foreach (var caseId in talk.Cases.Select(told => told.Of).OfType<CaseId>())
        {
            await cases.DecideAsync(caseId, new EndSharing(talk.Id, shown), ids.NewId(), cancellationToken);
        }
    }

    private DateTimeOffset EndOf(DateTimeOffset from, DateTimeOffset? next)
    {
        var end = calendar.Add(from, playbook.TeamTalk!.AnswersOpen);
        return next < end ? next.Value : end;
    }
}
