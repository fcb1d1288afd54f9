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
    TimeProvider timeProvider) : IWorkHandler
{
    private static readonly TimeSpan LookedAfter = TimeSpan.FromMinutes(2);

    public WorkKind Kind => WorkKind.Draft;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var file = await people.ReadAsync(item.Person!.Value, cancellationToken);
        if (file.Draft?.Id != item.Case)
        {
            return await ScheduleNextAsync(item, null, cancellationToken);
        }

        var language = await identities.ResolveLanguageAsync(file, null, cancellationToken);
        var handled = DraftDue.Handle(file, language, timeProvider.GetUtcNow(), playbook, calendar);
        var announces = handled.Next is not null;
        if (announces && !await TryPostAsync(file, handled.Outcome, cancellationToken))
        {
            return new WorkResult(TimeSpan.FromSeconds(10));
        }

        // Who dies after the write has said that it is gone: then this sees to it.
        await due.PutAsync(
            timeProvider.GetUtcNow() + LookedAfter,
            [.. EraseFiles.In(handled.Outcome).Select(gone => new WorkItem(WorkKind.Erase, gone.Of, gone.Id, item.Person))],
            cancellationToken);
        if (!await people.WriteAsync(handled.Outcome.File, cancellationToken))
        {
            return new WorkResult(TimeSpan.FromSeconds(1));
        }

        foreach (var (caseId, id) in EraseFiles.In(handled.Outcome))
        {
            await evidence.EraseAsync(caseId, id, cancellationToken);
        }

        if (!announces)
        {
            await TryPostAsync(file, handled.Outcome, cancellationToken);
        }

        return await ScheduleNextAsync(item, handled.Next, cancellationToken);
    }

    /// <summary>Nothing is erased that was not announced: false when the connector could not be reached.</summary>
    private async Task<bool> TryPostAsync(PersonFile file, PersonOutcome outcome, CancellationToken cancellationToken)
    {
        var posted = true;
        foreach (var post in file.Profile.Chat is null ? [] : outcome.Posts)
        {
            var sent = await connector.SendAsync(RecipientResolver.Reference(file.Profile.Chat!, personal: true), post, cancellationToken);
            posted &= sent is not (SendOutcome.Throttled or SendOutcome.Unavailable);
        }

        return posted;
    }

    /// <summary>The row that is due goes only when the next one stands.</summary>
    private async Task<WorkResult> ScheduleNextAsync(WorkItem item, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        await due.MoveAsync(item.Row, next, item with { Row = null }, cancellationToken);
        return new WorkResult(null);
    }
}
