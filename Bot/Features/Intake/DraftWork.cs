using Weerbaar.Features.Evidence;
using Weerbaar.Jobs;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake;

/// <summary>What falls due for a draft: its erasure is announced, then done (D4).</summary>
internal sealed class DraftWork(
    PeopleStore people,
    EvidenceStore evidence,
    DueStore due,
    ConnectorClient connector,
    ActorResolver identities,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider time) : IWorkHandler
{
    private static readonly TimeSpan LookedAfter = TimeSpan.FromMinutes(2);

    public WorkKind Kind => WorkKind.Draft;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken ct)
    {
        var file = await people.ReadAsync(item.Person!.Value, ct);
        if (file.Draft?.Id != item.Case)
        {
            return await ScheduleNextAsync(item, null, ct);
        }

        var language = await identities.ResolveLanguageAsync(file, null, ct);
        var handled = DraftDue.Handle(file, language, time.GetUtcNow(), playbook, calendar);
        var announces = handled.Next is not null;
        if (announces && !await TryPostAsync(file, handled.Outcome, ct))
        {
            return new WorkResult(TimeSpan.FromSeconds(10));
        }

        // Who dies after the write has said that it is gone: then this sees to it.
        await due.PutAsync(
            time.GetUtcNow() + LookedAfter,
            [.. EraseFiles.In(handled.Outcome).Select(gone => new WorkItem(WorkKind.Erase, gone.Of, gone.Id, item.Person))],
            ct);
        if (!await people.WriteAsync(handled.Outcome.File, ct))
        {
            return new WorkResult(TimeSpan.FromSeconds(1));
        }

        foreach (var (of, id) in EraseFiles.In(handled.Outcome))
        {
            await evidence.EraseAsync(of, id, ct);
        }

        if (!announces)
        {
            await TryPostAsync(file, handled.Outcome, ct);
        }

        return await ScheduleNextAsync(item, handled.Next, ct);
    }

    /// <summary>Nothing is erased that was not announced: false when the connector could not be reached.</summary>
    private async Task<bool> TryPostAsync(PersonFile file, PersonOutcome outcome, CancellationToken ct)
    {
        var posted = true;
        foreach (var post in file.Profile.Chat is null ? [] : outcome.Posts)
        {
            var sent = await connector.SendAsync(RecipientResolver.Reference(file.Profile.Chat!, personal: true), post, ct);
            posted &= sent is not (SendOutcome.Throttled or SendOutcome.Unavailable);
        }

        return posted;
    }

    /// <summary>The row that is due goes only when the next one stands.</summary>
    private async Task<WorkResult> ScheduleNextAsync(WorkItem item, DateTimeOffset? next, CancellationToken ct)
    {
        await due.MoveAsync(item.Row, next, item with { Row = null }, ct);
        return new WorkResult(null);
    }
}
