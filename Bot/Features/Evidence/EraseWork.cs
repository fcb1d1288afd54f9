using Weerbaar.Jobs;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// What was said to be gone is gone (D4): a file that was cut, or went with its draft, is erased at once; this looks after
/// it when the process died before it could.
/// </summary>
internal sealed class EraseWork(PeopleStore people, CaseStore cases, EvidenceStore evidence, DueStore due) : IWorkHandler
{
    public WorkKind Kind => WorkKind.Erase;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (!await IsListedAsync(item, cancellationToken))
        {
            await evidence.EraseAsync(item.Case, item.Evidence!, cancellationToken);
        }

        await due.MoveAsync(item.Row, null, item, cancellationToken);
        return new WorkResult(null);
    }

    /// <summary>The turn that would have cut it was never kept.</summary>
    private async Task<bool> IsListedAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var draft = (await people.ReadAsync(item.Person!.Value, cancellationToken)).Draft;
        var @case = (await cases.FindAsync(item.Case, cancellationToken))?.Case;
        return (draft?.Id == item.Case && draft.Evidence.Any(file => file.Id == item.Evidence))
            || @case?.Evidence.Any(file => file.Id == item.Evidence) is true;
    }
}
