using Weerbaar.Jobs;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Evidence;

/// <summary>Copies a piece of evidence, tells the draft or the case, and turns "received" into "stored" in the chat (D7).</summary>
internal sealed class FetchWork(
    EvidenceFetch fetch,
    PeopleStore people,
    IOwedWords owed,
    DueStore due,
    BotDecisions cases,
    ConnectorClient connector,
    TimeProvider timeProvider) : IWorkHandler
{
    public WorkKind Kind => WorkKind.Fetch;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var ended = await FetchOnceAsync(item, cancellationToken);
        if (item.Row is { } row)
        {
            var again = ended.Again is { } later ? timeProvider.GetUtcNow() + later : (DateTimeOffset?)null;
            await due.MoveAsync(row, again, item with { Row = null }, cancellationToken);
        }

        return ended;
    }

    private async Task<WorkResult> FetchOnceAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var result = await fetch.RunAsync(item.Case, item.Evidence!, cancellationToken);
        if (result is FetchResult.Later later)
        {
            return new WorkResult(later.After);
        }

        if (result is FetchResult.Settled settled)
        {
            await NoteInDraftAsync(settled, item.Person!.Value, cancellationToken);
            await cases.DecideAsync(item.Case, settled.Command, $"evidence-{item.Evidence}-{settled.File.Status}", cancellationToken);
            return new WorkResult(await EvidenceNotice.UpdateAsync(connector, settled.File, cancellationToken));
        }

        return new WorkResult(null);
    }

    /// <summary>
    /// The draft that lists it. A message that changes in its place buzzes nobody's phone: who sent what could not be fetched is
    /// asked again in a message of its own, owed with the draft's change. A case does so itself.
    /// </summary>
    private async Task NoteInDraftAsync(FetchResult.Settled settled, PersonId sender, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await people.ReadAsync(sender, cancellationToken);
            var file = settled.In(read);
            var isWritten = settled.File is { Status: EvidenceStatus.Missing, Chat: { } chat } && PeopleStore.IsChanged(file)
                ? await owed.SayAsync(file, $"file-{settled.File.Id}", chat, FileCard.AskAgain(settled.File), cancellationToken)
                : await people.WriteAsync(file, cancellationToken);
            if (isWritten)
            {
                return;
            }
        }
    }
}
