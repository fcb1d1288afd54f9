using System.Collections.Frozen;
using Weerbaar.Directories;
using Weerbaar.Jobs;

namespace Weerbaar.Outbound;

/// <summary>
/// For every audience of a case: what should they see now; if that differs from what they were last shown, show it. Runs
/// under a lease in the case's partition, so that many at once make one card; reads the version again at the end and goes
/// on while somebody wrote.
/// </summary>
internal sealed class Reconciler(
    CaseStore cases,
    DeliveryStateStore shown,
    LeaseStore leases,
    Notifier audiences,
    Indexer indexer,
    PurgedFiles purged,
    IEnumerable<ICaseUpkeep> upkeep,
    IEnumerable<ICaseProvisioning> makings,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider timeProvider,
    DeliveryOptions options,
    IdGenerator ids,
    ILogger<Reconciler> logger)
{
    private const int MostRounds = 8;
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(2);

    private readonly ICaseUpkeep[] _before = [.. upkeep.Where(each => each.Moment < UpkeepMoment.Receipt).OrderBy(each => each.Moment)];
    private readonly ICaseUpkeep[] _after = [.. upkeep.Where(each => each.Moment >= UpkeepMoment.Receipt).OrderBy(each => each.Moment)];

    public async Task<WorkResult> RunAsync(CaseId id, CancellationToken cancellationToken)
    {
        var holder = ids.NewId();
        if (await AcquiredLease.TakeAsync(
            leases, LeaseStore.OfCase(id), holder, options.LeaseFor, timeProvider, cancellationToken) is not { } lease)
        {
            return new WorkResult(Busy);
        }

        try
        {
            return new WorkResult(await RunRoundsAsync(id, lease, cancellationToken));
        }
        finally
        {
            await lease.GiveBackAsync();
        }
    }

    private async Task<TimeSpan?> RunRoundsAsync(CaseId id, AcquiredLease lease, CancellationToken cancellationToken)
    {
        TimeSpan? again = null;
        for (var round = 0; round < MostRounds; round++)
        {
            if (await cases.FindAsync(id, cancellationToken) is not { } stored)
            {
                return null;
            }

            await using var way = WriterPrecedence.Begin(cases, stored.Case, timeProvider, cancellationToken);
            try
            {
                if (await TryCompleteAsync(stored, way.Token))
                {
                    continue;
                }

                again = await RunRoundAsync(stored.Case, lease, way);
                await TryUpkeepAsync(stored, _after, await shown.ReadAllAsync(stored.Case.Id, way.Token), way.Token);
                again = Sooner(again, await ProvisionAsync(stored, lease, way));
                // Last, for nobody is to wait for it: an alarm may be among what is told, and the files' store away.
                await purged.EraseAsync(stored.Case, way.Token);
            }
            catch (OperationCanceledException) when (way.IsCalled && !cancellationToken.IsCancellationRequested)
            {
                continue;
            }

            if ((await cases.FindAsync(id, cancellationToken))?.Case.Version == stored.Case.Version)
            {
                return again;
            }
        }

        return again ?? Busy;
    }

    /// <summary>What the case asks for besides cards; what came of it is news that everybody is shown in the next round.</summary>
    private async Task<TimeSpan?> ProvisionAsync(StoredCase stored, AcquiredLease lease, WriterPrecedence way)
    {
        var again = (TimeSpan?)null;
        foreach (var making in makings.Where(each => each.IsAsked(stored.Case)))
        {
            way.Stand();
            await lease.SaveAsync(way.Kept);
            var made = await making.StepAsync(stored.Case, way.Token);
            again = Sooner(again, made.Again);
            if (made.News is { } news && await TryCommitAsync(stored, news, way.Token))
            {
                break;
            }
        }

        return again;
    }

    private static TimeSpan? Sooner(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other ?? one : one;

    /// <summary>What only the directory knows is decided by the bot before anybody is told: true when it wrote.</summary>
    private async Task<bool> TryCompleteAsync(StoredCase stored, CancellationToken cancellationToken)
    {
        try
        {
            return await TryUpkeepAsync(stored, _before, FrozenDictionary<string, DeliveryState>.Empty, cancellationToken);
        }
        catch (DirectoryUnavailableException unavailable)
        {
            logger.DirectoryUnavailable(stored.Case.Number.Value, unavailable.Code);
            return false;
        }
    }

    /// <summary>One note a round: the next sees the rest.</summary>
    private async Task<bool> TryUpkeepAsync(
        StoredCase stored, ICaseUpkeep[] all, IReadOnlyDictionary<string, DeliveryState> known, CancellationToken cancellationToken)
    {
        foreach (var each in all)
        {
            if (await each.FindAsync(stored.Case, known, cancellationToken) is { } command
                && await TryCommitAsync(stored, command, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> TryCommitAsync(StoredCase stored, CaseCommand command, CancellationToken cancellationToken)
    {
        var context = new DecisionContext(Actor.Bot, playbook, calendar, timeProvider.GetUtcNow());
        var decision = Decider.Decide(stored.Case, command, context);
        if (decision.Events.Count == 0)
        {
            return false;
        }

        var events = Decider.Stamp(stored.Case, decision, context);
        await cases.CommitAsync(stored, events.Aggregate(stored.Case, CaseProjection.Next), events, ids.NewId(), cancellationToken);
        return true;
    }

    private async Task<TimeSpan?> RunRoundAsync(Case @case, AcquiredLease lease, WriterPrecedence way)
    {
        var cancellationToken = way.Token;
        var progress = await shown.ReadStateAsync(@case.Id, cancellationToken);
        var told =
            await audiences.PublishAsync(@case, progress.NoticedVersion, await shown.ReadAllAsync(@case.Id, cancellationToken), lease, way);
        await lease.SaveAsync(way.Kept);
        var noticed = told is null ? @case.Version : progress.NoticedVersion;
        await indexer.UpdateAsync(@case, progress with { NoticedVersion = noticed }, way.Kept);
        var resolving = @case is { IsOpen: true, Route.MustBeResolved: true } ? TimeSpan.FromSeconds(15) : (TimeSpan?)null;
        return told ?? resolving;
    }
}
