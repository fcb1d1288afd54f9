using Weerbaar.Jobs;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Searches;

/// <summary>
/// What falls due for a recurring search (D34): a reminder to the officers, its end, its erasure. "Sending" is
/// written before the post, under the row's ETag, so that of several processes one posts.
/// </summary>
internal sealed class RoutineWork(
    RoutineStore routines,
    DueStore due,
    OfficersPost officers,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider timeProvider) : IWorkHandler
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>Nobody can be reached now: the newest reminder waits until somebody can.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public WorkKind Kind => WorkKind.Routine;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await routines.FindAsync(item.Routine!, cancellationToken) is not { } routine)
        {
            return await ScheduleNextAsync(item, null, cancellationToken);
        }

        var outcome = RoutineDue.Of(routine, timeProvider.GetUtcNow(), playbook, calendar);
        switch (outcome.Kind)
        {
            case RoutineDueKind.Nothing:
                return await ScheduleNextAsync(item, outcome.Next, cancellationToken);
            case RoutineDueKind.Erase:
                await routines.EraseAsync(routine.Id, cancellationToken);
                return await ScheduleNextAsync(item, null, cancellationToken);
            default:
                return await routines.WriteAsync(outcome.Routine, cancellationToken) is { } sending
                    ? await SendAsync(item, sending, outcome.Kind, cancellationToken)
                    : await ScheduleNextAsync(item, timeProvider.GetUtcNow() + Soon, cancellationToken);
        }
    }

    private async Task<WorkResult> SendAsync(WorkItem item, Routine sending, RoutineDueKind kind, CancellationToken cancellationToken)
    {
        var posted = RoutineDue.Posted(sending, kind);
        var brought =
            await officers.SendAsync($"recurring search {posted.Id}", to => Reminder(posted, to), posted.StartedBy.Id, cancellationToken);
        if (brought.Stands)
        {
            await routines.WriteAsync(posted, cancellationToken);
            return await ScheduleNextAsync(item, RoutineSchedule.Next(posted, playbook, calendar), cancellationToken);
        }

        // Whether it stands there is unknown: after a while it is posted again.
        if (brought.Outcome is not SendOutcome.Ambiguous)
        {
            await routines.WriteAsync(RoutineDue.NotPosted(sending), cancellationToken);
        }

        return await ScheduleNextAsync(item, timeProvider.GetUtcNow() + Later(brought.Outcome), cancellationToken);
    }

    private CardMessage Reminder(Routine routine, Destination to)
    {
        var card = new RoutineCard(routine, playbook, to.Language);
        return new CardMessage(card.Reminder(), card.Summary);
    }

    private static TimeSpan Later(SendOutcome? outcome) => outcome switch
    {
        SendOutcome.Throttled throttled => throttled.RetryAfter,
        SendOutcome.Unavailable or SendOutcome.Ambiguous => Soon,
        _ => Patience,
    };

    /// <summary>The row that is due goes only when the next one stands.</summary>
    private async Task<WorkResult> ScheduleNextAsync(WorkItem item, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        await due.MoveAsync(item.Row, next, item with { Row = null }, cancellationToken);
        return new WorkResult(null);
    }
}
