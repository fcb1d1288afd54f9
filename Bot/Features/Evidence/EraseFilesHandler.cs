namespace Weerbaar.Features.Evidence;

/// <summary>
/// Erases files once nothing lists them. Who dies after the write has said that they are gone: then what is due sees to it.
/// </summary>
internal sealed class EraseFilesHandler(EvidenceStore evidence, DueStore due) : EffectHandler<EraseFiles>
{
    protected override async Task<AfterCommit?> BeforeCommitAsync(EraseFiles effect, EffectTurn turn, CancellationToken cancellationToken)
    {
        WorkItem[] erasures = [.. effect.Files.Select(file => new WorkItem(WorkKind.Erase, file.Of, file.Id, turn.Turn.By.Id))];
        await due.PutAsync(turn.Turn.Now + CopyFilesHandler.LookedAfter, erasures, cancellationToken);
        return async stop =>
        {
            foreach (var (caseId, id) in effect.Files)
            {
                await evidence.EraseAsync(caseId, id, stop);
            }
        };
    }
}
