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
    TimeProvider time) : IWorkHandler
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public WorkKind Kind => WorkKind.Tip;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken ct)
    {
        var file = await people.ReadAsync(item.Person!.Value, ct);
        var now = time.GetUtcNow();
        var outcome = PreventionSchedule.Due(file.Profile.Prevention, now, playbook.Prevention, calendar);
        if (outcome.Tip is not { } tip || file.Profile.Chat is not { } chat)
        {
            return await ScheduleNextAsync(item, await TryNoteAsync(file, outcome, ct) ? outcome.Next : now + Soon, ct);
        }

        var before = outcome.Missed ?? file.Profile.Prevention!;
        var marked = before.With(tip, now);
        if (!await people.WriteAsync(file with { Profile = file.Profile with { Prevention = marked } }, ct))
        {
            return await ScheduleNextAsync(item, now + Soon, ct);
        }

        var card = new TipCard(playbook, await identities.ResolveLanguageAsync(file, null, ct));
        var sent = await connector.SendAsync(RecipientResolver.Reference(chat, personal: true), card.Message(tip), ct);
        var notNow = sent switch
        {
            SendOutcome.Throttled throttled => throttled.RetryAfter,
            SendOutcome.Unavailable => Soon,
            _ => (TimeSpan?)null,
        };
        return notNow is { } later && await TryUnmarkAsync(item, before, marked, ct)
            ? await ScheduleNextAsync(item, now + later, ct)
            : await ScheduleNextAsync(item, outcome.Next, ct);
    }

    /// <returns>False: somebody changed their file meanwhile.</returns>
    private async Task<bool> TryNoteAsync(PersonFile file, PreventionDue outcome, CancellationToken ct) => outcome.Missed is not { } missed
        || await people.WriteAsync(file with { Profile = file.Profile with { Prevention = missed } }, ct);

    /// <summary>It is known not to have been posted. Somebody who changed their file meanwhile gets next month's.</summary>
    private async Task<bool> TryUnmarkAsync(WorkItem item, MonthlyTips before, MonthlyTips marked, CancellationToken ct)
    {
        var file = await people.ReadAsync(item.Person!.Value, ct);
        return file.Profile.Prevention is { } now && RecordsJson.Write(now) == RecordsJson.Write(marked)
            && await people.WriteAsync(file with { Profile = file.Profile with { Prevention = before } }, ct);
    }

    /// <summary>The row that is due goes only when the next one stands.</summary>
    private async Task<WorkResult> ScheduleNextAsync(WorkItem item, DateTimeOffset? next, CancellationToken ct)
    {
        await due.MoveAsync(item.Row, next, item with { Row = null }, ct);
        return new WorkResult(null);
    }
}
