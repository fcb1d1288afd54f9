using Weerbaar.Intake;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Delivery.Work;

/// <summary>What falls due for a draft: its erasure is announced, then done (D4).</summary>
public sealed class DraftWork(
    PeopleStore people,
    EvidenceStore evidence,
    DueStore due,
    ConnectorClient connector,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider time) : IWorkHandler
{
    public WorkKind Kind => WorkKind.Draft;

    public async Task<Reconciled> RunAsync(WorkItem item, CancellationToken ct)
    {
        var file = await people.ReadAsync(item.Person!.Value, ct);
        if (file.Draft?.Id != item.Case)
        {
            return await NextAsync(item, null, ct);
        }

        var handled = DraftDue.Handle(file, time.GetUtcNow(), playbook, calendar);
        if (!await people.WriteAsync(handled.Outcome.File, ct))
        {
            return new Reconciled(TimeSpan.FromSeconds(1));
        }

        foreach (var (of, id) in handled.Outcome.Erased)
        {
            await evidence.EraseAsync(of, id, ct);
        }

        if (file.Profile.Chat is { } chat)
        {
            foreach (var post in handled.Outcome.Posts)
            {
                await connector.SendAsync(Mailbox.Reference(chat, personal: true), post, ct);
            }
        }

        return await NextAsync(item, handled.Next, ct);
    }

    /// <summary>The row that is due goes only when the next one stands.</summary>
    private async Task<Reconciled> NextAsync(WorkItem item, DateTimeOffset? next, CancellationToken ct)
    {
        await due.MoveAsync(item.Row, next, item with { Row = null }, ct);
        return new Reconciled(null);
    }
}
