using Weerbaar.Jobs;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Prevention;

/// <summary>
/// One small thing for who wants it (D33). It is written down before it is posted, so that nobody gets two: a tip that is
/// lost is better than one that nags. Who cannot be reached now gets next month's.
/// </summary>
internal sealed class TipWork(
    PeopleStore people,
    DueStore due,
    ActorResolver identities,
    ConnectorClient connector,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider timeProvider) : IWorkHandler
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public WorkKind Kind => WorkKind.Tip;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var file = await people.ReadAsync(item.Person!.Value, cancellationToken);
        var now = timeProvider.GetUtcNow();
        var outcome = PreventionSchedule.Due(file.Profile.Prevention, now, playbook.Prevention, calendar);
        if (outcome.Tip is not { } tip || file.Profile.Chat is not { } chat)
        {
            return await ScheduleNextAsync(
                item, await TryNoteAsync(file, outcome, cancellationToken) ? outcome.Next : now + Soon, cancellationToken);
        }

        var before = outcome.Missed ?? file.Profile.Prevention!;
        var marked = before.With(tip, now);
        if (!await people.WriteAsync(file with { Profile = file.Profile with { Prevention = marked } }, cancellationToken))
        {
            return await ScheduleNextAsync(item, now + Soon, cancellationToken);
        }

        var card = new TipCard(playbook, await identities.ResolveLanguageAsync(file, null, cancellationToken));
        var sent = await connector.SendAsync(RecipientResolver.Reference(chat, personal: true), card.Message(tip), cancellationToken);
        var notNow = sent switch
        {
            SendOutcome.Throttled throttled => throttled.RetryAfter,
            SendOutcome.Unavailable => Soon,
            _ => (TimeSpan?)null,
        };
        return notNow is { } later && await TryUnmarkAsync(item, before, marked, cancellationToken)
            ? await ScheduleNextAsync(item, now + later, cancellationToken)
            : await ScheduleNextAsync(item, outcome.Next, cancellationToken);
    }

    /// <returns>False: somebody changed their file meanwhile.</returns>
    private async Task<bool> TryNoteAsync(PersonFile file, PreventionDue outcome, CancellationToken cancellationToken) =>
        outcome.Missed is not { } missed
        || await people.WriteAsync(file with { Profile = file.Profile with { Prevention = missed } }, cancellationToken);

    /// <summary>It is known not to have been posted. Somebody who changed their file meanwhile gets next month's.</summary>
    private async Task<bool> TryUnmarkAsync(WorkItem item, MonthlyTips before, MonthlyTips marked, CancellationToken cancellationToken)
    {
        var file = await people.ReadAsync(item.Person!.Value, cancellationToken);
        return file.Profile.Prevention is { } now && RecordsJson.Write(now) == RecordsJson.Write(marked)
            && await people.WriteAsync(file with { Profile = file.Profile with { Prevention = before } }, cancellationToken);
    }

    /// <summary>The row that is due goes only when the next one stands.</summary>
    private async Task<WorkResult> ScheduleNextAsync(WorkItem item, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        await due.MoveAsync(item.Row, next, item with { Row = null }, cancellationToken);
        return new WorkResult(null);
    }
}
