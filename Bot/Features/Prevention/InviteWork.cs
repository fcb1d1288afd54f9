using Weerbaar.Jobs;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Prevention;

/// <summary>
/// A manager's invitation (D33): one card, once for ever, never in quiet hours. It is written down before it is posted, so
/// that nobody is asked twice; whoever knows of the tips already is not asked at all.
/// </summary>
internal sealed class InviteWork(
    PeopleStore people,
    DueStore due,
    RecipientResolver mailbox,
    ConnectorClient connector,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider timeProvider) : IWorkHandler
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public WorkKind Kind => WorkKind.Invite;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        if ((await people.ReadAsync(item.Person!.Value, cancellationToken)).Profile.Prevention is not null)
        {
            return await ScheduleNextAsync(item, null, cancellationToken);
        }

        if (calendar.IsQuiet(now))
        {
            return await ScheduleNextAsync(item, calendar.AfterQuiet(now), cancellationToken);
        }

        var to = await mailbox.FindPersonAsync(item.Person.Value, cancellationToken);
        if (to.Where is not { } where)
        {
            return await ScheduleNextAsync(item, to.Unreachable is null ? now + Soon : null, cancellationToken);
        }

        // Looking for the chat may have written to the file.
        var file = await people.ReadAsync(item.Person.Value, cancellationToken);
        if (!await people.WriteAsync(Marked(file, new MonthlyTips { InvitedAt = now }), cancellationToken))
        {
            return await ScheduleNextAsync(item, now + Soon, cancellationToken);
        }

        var sent = await connector.SendAsync(where, new OfferCard(playbook, calendar, to.Language).Invitation(), cancellationToken);
        if (sent is not (SendOutcome.Throttled or SendOutcome.Unavailable))
        {
            return await ScheduleNextAsync(item, null, cancellationToken);
        }

        await people.WriteAsync(Marked(await people.ReadAsync(item.Person.Value, cancellationToken), null), cancellationToken);
        return await ScheduleNextAsync(item, now + ((sent as SendOutcome.Throttled)?.RetryAfter ?? Soon), cancellationToken);
    }

    private static PersonFile Marked(PersonFile file, MonthlyTips? tips) =>
        file with { Profile = file.Profile with { Prevention = tips } };

    /// <summary>The row that is due goes only when the next one stands.</summary>
    private async Task<WorkResult> ScheduleNextAsync(WorkItem item, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        await due.MoveAsync(item.Row, next, item with { Row = null }, cancellationToken);
        return new WorkResult(null);
    }
}
