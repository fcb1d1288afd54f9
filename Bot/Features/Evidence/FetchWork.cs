using Weerbaar.Jobs;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Evidence;

/// <summary>Copies a piece of evidence, tells the draft or the case, and turns "received" into "stored" in the chat (D7).</summary>
internal sealed class FetchWork(
    EvidenceFetch fetch,
    PeopleStore people,
    IOwedWords owed,
    DueStore due,
    IBotDecisions cases,
    ConnectorClient connector,
    TimeProvider time) : IWorkHandler
{
    public WorkKind Kind => WorkKind.Fetch;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken ct)
    {
        var ended = await FetchOnceAsync(item, ct);
        if (item.Row is { } row)
        {
            var again = ended.Again is { } later ? time.GetUtcNow() + later : (DateTimeOffset?)null;
            await due.MoveAsync(row, again, item with { Row = null }, ct);
        }

        return ended;
    }

    private async Task<WorkResult> FetchOnceAsync(WorkItem item, CancellationToken ct)
    {
        var result = await fetch.RunAsync(item.Case, item.Evidence!, ct);
        if (result is FetchResult.Later later)
        {
            return new WorkResult(later.After);
        }

        if (result is FetchResult.Settled settled)
        {
            await NoteInDraftAsync(settled, item.Person!.Value, ct);
            await cases.DecideAsync(item.Case, settled.Command, $"evidence-{item.Evidence}-{settled.File.Status}", ct);
            return new WorkResult(await EvidenceNotice.UpdateAsync(connector, settled.File, ct));
        }

        return new WorkResult(null);
    }

    /// <summary>
    /// The draft that lists it. A message that changes in its place buzzes nobody's phone: who sent what could not be fetched is
    /// asked again in a message of its own, owed with the draft's change. A case does so itself.
    /// </summary>
    private async Task NoteInDraftAsync(FetchResult.Settled settled, PersonId sender, CancellationToken ct)
    {
        while (true)
        {
            var read = await people.ReadAsync(sender, ct);
            var file = settled.In(read);
            var isWritten = settled.File is { Status: EvidenceStatus.Missing, Chat: { } chat } && PeopleStore.IsChanged(file)
                ? await owed.SayAsync(file, $"file-{settled.File.Id}", chat, FileCard.AskAgain(settled.File), ct)
                : await people.WriteAsync(file, ct);
            if (isWritten)
            {
                return;
            }
        }
    }
}
