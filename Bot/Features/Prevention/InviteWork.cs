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
    TimeProvider time) : IWorkHandler
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public WorkKind Kind => WorkKind.Invite;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if ((await people.ReadAsync(item.Person!.Value, ct)).Profile.Prevention is not null)
        {
            return await ScheduleNextAsync(item, null, ct);
        }

        if (calendar.IsQuiet(now))
        {
            return await ScheduleNextAsync(item, calendar.AfterQuiet(now), ct);
        }

        var to = await mailbox.FindPersonAsync(item.Person.Value, ct);
        if (to.Where is not { } where)
        {
            return await ScheduleNextAsync(item, to.Unreachable is null ? now + Soon : null, ct);
        }

        // Looking for the chat may have written to the file.
        var file = await people.ReadAsync(item.Person.Value, ct);
        if (!await people.WriteAsync(Marked(file, new MonthlyTips { InvitedAt = now }), ct))
        {
            return await ScheduleNextAsync(item, now + Soon, ct);
        }

        var sent = await connector.SendAsync(where, new OfferCard(playbook, calendar, to.Language).Invitation(), ct);
        if (sent is not (SendOutcome.Throttled or SendOutcome.Unavailable))
        {
            return await ScheduleNextAsync(item, null, ct);
        }

        await people.WriteAsync(Marked(await people.ReadAsync(item.Person.Value, ct), null), ct);
        return await ScheduleNextAsync(item, now + ((sent as SendOutcome.Throttled)?.RetryAfter ?? Soon), ct);
    }

    private static PersonFile Marked(PersonFile file, MonthlyTips? of) =>
        file with { Profile = file.Profile with { Prevention = of } };

    /// <summary>The row that is due goes only when the next one stands.</summary>
    private async Task<WorkResult> ScheduleNextAsync(WorkItem item, DateTimeOffset? next, CancellationToken ct)
    {
        await due.MoveAsync(item.Row, next, item with { Row = null }, ct);
        return new WorkResult(null);
    }
}
