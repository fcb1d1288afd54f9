namespace Weerbaar.Features.Evidence;

/// <summary>Erases files once nothing lists them. Who dies after the write has said that they are gone: then what is due sees to it.</summary>
internal sealed class EraseFilesHandler(EvidenceStore evidence, DueStore due) : EffectHandler<EraseFiles>
{
    protected override async Task<AfterCommit?> BeforeCommitAsync(EraseFiles effect, EffectTurn with, CancellationToken ct)
    {
        WorkItem[] erasures = [.. effect.Files.Select(file => new WorkItem(WorkKind.Erase, file.Of, file.Id, with.Turn.By.Id))];
        await due.PutAsync(with.Turn.Now + CopyFilesHandler.LookedAfter, erasures, ct);
        return async stop =>
        {
            foreach (var (of, id) in effect.Files)
            {
                await evidence.EraseAsync(of, id, stop);
            }
        };
    }
}
