using Weerbaar.Cases;
using Weerbaar.Directories;
using Weerbaar.Monitoring;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Delivery.Work;

/// <summary>
/// What falls due for a recurring search (D34): a reminder in the officers' channel, its end, its erasure. "Sending" is
/// written before the post, under the row's ETag, so that of several processes one posts.
/// </summary>
public sealed class RoutineWork(
    RoutineStore routines,
    DueStore due,
    Mailbox mailbox,
    GraphDirectory directory,
    GroupOptions groups,
    ConnectorClient connector,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider time,
    ILogger<RoutineWork> logger) : IWorkHandler
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>Nobody can be reached now: the newest reminder waits until somebody can.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public WorkKind Kind => WorkKind.Routine;

    public async Task<Reconciled> RunAsync(WorkItem item, CancellationToken ct)
    {
        if (await routines.FindAsync(item.Routine!, ct) is not { } of)
        {
            return await NextAsync(item, null, ct);
        }

        var outcome = RoutineDue.Of(of, time.GetUtcNow(), playbook, calendar);
        switch (outcome.Kind)
        {
            case RoutineDueKind.Nothing:
                return await NextAsync(item, outcome.Next, ct);
            case RoutineDueKind.Erase:
                await routines.EraseAsync(of.Id, ct);
                return await NextAsync(item, null, ct);
            default:
                return await routines.WriteAsync(outcome.Routine, ct) is { } sending
                    ? await SendAsync(item, sending, outcome.Kind, ct)
                    : await NextAsync(item, time.GetUtcNow() + Soon, ct);
        }
    }

    private async Task<Reconciled> SendAsync(WorkItem item, Routine sending, RoutineDueKind kind, CancellationToken ct)
    {
        var posted = RoutineDue.Posted(sending, kind);
        var outcome = await PostAsync(posted, ct);
        if (outcome is SendOutcome.Delivered or SendOutcome.Created)
        {
            await routines.WriteAsync(posted, ct);
            return await NextAsync(item, RoutineSchedule.Next(posted, playbook, calendar), ct);
        }

        // Whether it stands there is unknown: after a while it is posted again.
        if (outcome is not SendOutcome.Ambiguous)
        {
            await routines.WriteAsync(RoutineDue.NotPosted(sending), ct);
        }

        return await NextAsync(item, time.GetUtcNow() + Later(outcome), ct);
    }

    /// <summary>
    /// Where the channel is gone, was never bound, or others read it too, an officer gets it in their own chat: who started
    /// the search, else another (D30).
    /// </summary>
    private async Task<SendOutcome?> PostAsync(Routine of, CancellationToken ct)
    {
        var channel = await mailbox.ChannelAsync(ChannelUse.Officers, ct);
        var outcome = channel.HasOutsiders ? null : await PostAsync(of, channel, ct);
        foreach (var officer in IsNowhere(outcome) ? await OfficersAsync(of, ct) : [])
        {
            outcome = await PostAsync(of, await mailbox.PersonAsync(officer, ct), ct);
            if (!IsNowhere(outcome))
            {
                break;
            }
        }

        return outcome;
    }

    private static bool IsNowhere(SendOutcome? outcome) =>
        outcome is null or SendOutcome.ConversationGone or SendOutcome.NotInstalled or SendOutcome.Blocked;

    private async Task<IEnumerable<PersonId>> OfficersAsync(Routine of, CancellationToken ct) =>
        (await directory.MembersAsync(groups.Officers, ct))
            .Select(officer => new PersonId(officer.Id))
            .OrderBy(officer => officer != of.StartedBy.Id)
            .ThenBy(officer => officer.Value, StringComparer.Ordinal);

    /// <returns>Null: there is nowhere to post it.</returns>
    private async Task<SendOutcome?> PostAsync(Routine of, Destination to, CancellationToken ct)
    {
        var card = new RoutineCard(of, playbook, to.Language);
        var message = new CardMessage(card.Reminder(), card.Summary);
        var outcome = to.Where is not { } where ? null
            : to.Person is null ? await connector.CreateThreadAsync(where, message, ct)
            : await connector.SendAsync(where, message, ct);
        if (outcome is not (SendOutcome.Delivered or SendOutcome.Created))
        {
            logger.RoutineUnreached(of.Id, outcome?.GetType().Name ?? to.Unreachable ?? "NotNow");
        }

        return outcome;
    }

    private static TimeSpan Later(SendOutcome? outcome) => outcome switch
    {
        SendOutcome.Throttled throttled => throttled.RetryAfter,
        SendOutcome.Unavailable or SendOutcome.Ambiguous => Soon,
        _ => Patience,
    };

    /// <summary>The row that is due goes only when the next one stands.</summary>
    private async Task<Reconciled> NextAsync(WorkItem item, DateTimeOffset? next, CancellationToken ct)
    {
        await due.MoveAsync(item.Row, next, item with { Row = null }, ct);
        return new Reconciled(null);
    }
}
