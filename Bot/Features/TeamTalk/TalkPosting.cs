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
    IBotDecisions cases,
    ConnectorClient connector,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider time,
    IdGenerator ids)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);

    public async Task<Posted> RunAsync(Discussion talk, BoundChannel channel, DateTimeOffset? next, CancellationToken ct)
    {
        var ready = talk with { Figures = figures.Newest, PostedAt = time.GetUtcNow(), EndsAt = EndOf(time.GetUtcNow(), next) };
        if (ready.Status is DiscussionStatus.Planned)
        {
            ready = ready with { Cases = await TakeAsync(talk, ct), Status = DiscussionStatus.Posting };
            await talks.MakeKeyAsync(talk.Id, ct);
            await talks.SaveAsync(ready, ct);
        }

        var language = playbook.Organisation.DefaultLanguage;
        var card = new DiscussionCard(ready, await figures.FindAsync(ready.Figures, ct), playbook, language).Draw();
        var where = new ConversationReference(channel.ServiceUrl, channel.ChannelId, ConversationTypes.Channel, channel.BotId);
        return await connector.CreateThreadAsync(where, new CardMessage(card, DiscussionCard.Summary(language)), ct) switch
        {
            SendOutcome.Created created => await SavePostedAsync(ready, created, ct),
            SendOutcome.Throttled throttled => new Posted(await GiveBackAsync(ready, ct), throttled.RetryAfter),
            SendOutcome.Unavailable => new Posted(await GiveBackAsync(ready, ct), Soon),
            SendOutcome.Ambiguous => new Posted(ready, Soon),
            var refused => new Posted(await GiveBackAsync(ready, ct), Later, refused.GetType().Name),
        };
    }

    /// <summary>Each case reads that it was shown; then nothing leads from the talk to the case any more.</summary>
    public async Task<Discussion> MarkShownAsync(Discussion talk, CancellationToken ct)
    {
        await EndAsync(talk, shown: true, ct);
        var parted = talk with { Cases = [.. talk.Cases.Select(told => told with { Of = null })] };
        await talks.SaveAsync(parted, ct);
        return parted;
    }

    /// <summary>The cases wait for the next talk.</summary>
    public async Task<Discussion> GiveBackAsync(Discussion talk, CancellationToken ct)
    {
        await EndAsync(talk, shown: false, ct);
        var back = talk with { Status = DiscussionStatus.Planned, Cases = [], PostedAt = null, EndsAt = null };
        await talks.SaveAsync(back, ct);
        return back;
    }

    private async Task<Posted> SavePostedAsync(Discussion talk, SendOutcome.Created created, CancellationToken ct)
    {
        var where = created.Conversation;
        var posted = talk with
        {
            Status = DiscussionStatus.Posted,
            Where = new ChatAddress(where.ServiceUrl, where.ConversationId, where.BotId),
            Message = created.ActivityId,
        };
        await talks.SaveAsync(posted, ct);
        return new Posted(await MarkShownAsync(posted, ct), null);
    }

    private async Task<IReadOnlyList<DiscussedCase>> TakeAsync(Discussion talk, CancellationToken ct)
    {
        var taken = new List<DiscussedCase>();
        await foreach (var id in index.ReadSharedAsync(ct))
        {
            if (taken.Count == (playbook.TeamTalk?.MostCases ?? 0))
            {
                break;
            }

            if (await cases.DecideAsync(id, new TakeSharing(talk.Id), ids.NewId(), ct) is { Sharing: { Text: { } text } sharing } of
                && sharing.TakenFor == talk.Id)
            {
                taken.Add(new DiscussedCase(text.Text, of.Drill, id));
            }
        }

        return taken;
    }

    private async Task EndAsync(Discussion talk, bool shown, CancellationToken ct)
    {
        foreach (var of in talk.Cases.Select(told => told.Of).OfType<CaseId>())
        {
            await cases.DecideAsync(of, new EndSharing(talk.Id, shown), ids.NewId(), ct);
        }
    }

    private DateTimeOffset EndOf(DateTimeOffset from, DateTimeOffset? next)
    {
        var end = calendar.Add(from, playbook.TeamTalk!.AnswersOpen);
        return next < end ? next.Value : end;
    }
}
