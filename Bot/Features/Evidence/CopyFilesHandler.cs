using Weerbaar.Jobs;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// References files and has them fetched. Who dies on the way has promised no copy that is not made, and keeps no file that nothing
/// lists (D4): both are due.
/// </summary>
internal sealed class CopyFilesHandler(EvidenceStore evidence, DueStore due, Outbox work) : EffectHandler<CopyFiles>
{
    /// <summary>Later than all that happens at once, sooner than anybody asks.</summary>
    internal static readonly TimeSpan LookedAfter = TimeSpan.FromMinutes(2);

    /// <summary>A file is tried for a day; until then a copy of it may still be made for a case that lists it.</summary>
    private static readonly TimeSpan UnlistedFor = TimeSpan.FromHours(25);

    protected override async Task<AfterCommit?> BeforeCommitAsync(CopyFiles effect, EffectTurn turn, CancellationToken cancellationToken)
    {
        var (files, asking) = (effect.Files, turn.Turn);
        WorkItem[] fetches = [.. files.Select(file => new WorkItem(WorkKind.Fetch, file.Case, file.Id, asking.By.Id))];
        await due.PutAsync(asking.Now + LookedAfter, fetches, cancellationToken);
        await due.PutAsync(
            asking.Now + UnlistedFor, [.. files.Select(file => new WorkItem(WorkKind.Erase, file.Case, file.Id, asking.By.Id))],
            cancellationToken);
        var announced = await Task.WhenAll(fetches.Select(fetch => work.EnqueueAsync(fetch, cancellationToken)));
        foreach (var file in files)
        {
            await evidence.ReceiveAsync(file, cancellationToken);
        }

        return _ =>
        {
            Array.ForEach(announced, work.Dispatch);
            return Task.CompletedTask;
        };
    }

    /// <summary>The turn is taken again, with new ids for its files.</summary>
    protected override async Task UndoAsync(CopyFiles effect, CancellationToken cancellationToken)
    {
        foreach (var file in effect.Files)
        {
            await evidence.EraseAsync(file.Case, file.Id, cancellationToken);
        }
    }
}
