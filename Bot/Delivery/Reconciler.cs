using Weerbaar.Aftercare;
using Weerbaar.Cases;
using Weerbaar.Directories;
using Weerbaar.Jobs;
using Weerbaar.Meetings;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Response;
using Weerbaar.Triage;

namespace Weerbaar.Delivery;

/// <summary>
/// For every audience of a case: what should they see now; if that differs from what they were last shown, show it. Runs
/// under a lease in the case's partition, so that many at once make one card; reads the version again at the end and goes
/// on while somebody wrote.
/// </summary>
public sealed class Reconciler(
    CaseStore cases,
    ShownStore shown,
    LeaseStore leases,
    DepartmentResolver departments,
    LineResolver lines,
    GraphDirectory directory,
    Audiences audiences,
    Indexer indexer,
    PurgedFiles purged,
    Makings makings,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider time,
    DeliveryOptions options,
    Ids ids,
    ILogger<Reconciler> logger)
{
    private const int MostRounds = 8;
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(2);

    public async Task<WorkResult> RunAsync(CaseId id, CancellationToken ct)
    {
        var holder = ids.New();
        if (await HeldLease.TakeAsync(leases, LeaseStore.OfCase(id), holder, options.LeaseFor, time, ct) is not { } lease)
        {
            return new WorkResult(Busy);
        }

        try
        {
            return new WorkResult(await RoundsAsync(id, lease, ct));
        }
        finally
        {
            await lease.GiveBackAsync();
        }
    }

    private async Task<TimeSpan?> RoundsAsync(CaseId id, HeldLease lease, CancellationToken ct)
    {
        TimeSpan? again = null;
        for (var round = 0; round < MostRounds; round++)
        {
            if (await cases.FindAsync(id, ct) is not { } stored)
            {
                return null;
            }

            await using var way = GivingWay.Begin(cases, stored.Case, time, ct);
            try
            {
                if (await CompletedAsync(stored, way.Token))
                {
                    continue;
                }

                again = await OnceAsync(stored.Case, lease, way);
                await ReachNotedAsync(stored, way.Token);
                again = Sooner(again, await MadeAsync(stored, lease, way));
            }
            catch (OperationCanceledException) when (way.IsCalled && !ct.IsCancellationRequested)
            {
                continue;
            }

            if ((await cases.FindAsync(id, ct))?.Case.Version == stored.Case.Version)
            {
                return again;
            }
        }

        return again ?? Busy;
    }

    /// <summary>What the case asks for besides cards; what came of it is news that everybody is shown in the next round.</summary>
    private async Task<TimeSpan?> MadeAsync(StoredCase stored, HeldLease lease, GivingWay way)
    {
        if (!stored.Case.Together.IsUnderWay)
        {
            return null;
        }

        way.Stand();
        await lease.KeepAsync(way.Kept);
        var step = await makings.StepAsync(stored.Case, way.Token);
        if (step.News is { } news)
        {
            logger.Made(stored.Case.Number.Value, news);
            await DecidedAsync(stored, new NoteTogether(news), way.Token);
        }

        return step.Again;
    }

    private static TimeSpan? Sooner(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other ?? one : one;

    /// <summary>What only the directory knows is decided by the bot before anybody is told: true when it wrote.</summary>
    private async Task<bool> CompletedAsync(StoredCase stored, CancellationToken ct)
    {
        if (await departments.ResolveAsync(stored.Case, ct) is { } department && await DecidedAsync(stored, department, ct))
        {
            return true;
        }

        try
        {
            CaseCommand? command = stored.Case switch
            {
                { IsOpen: true, Route.MustBeResolved: true } open => await lines.ResolveAsync(open, ct),
                var alarmed when NameHelpers.IsDue(alarmed) => await lines.HelpersAsync(ct),
                { Affected: { Name: "" } affected } => await NameAsync(affected, ct),
                _ => null,
            };
            return command is not null && await DecidedAsync(stored, command, ct);
        }
        catch (DirectoryUnavailableException unavailable)
        {
            logger.DirectoryUnavailable(stored.Case.Number.Value, unavailable.Code);
            return false;
        }
    }

    /// <summary>
    /// Who could not be reached is part of the case, so that those who can do something about it read so; and of an employee
    /// who can no longer be asked how they are, somebody who can act is told (D30). One note a round: the next sees the rest.
    /// </summary>
    private async Task ReachNotedAsync(StoredCase stored, CancellationToken ct)
    {
        var after = await shown.AllAsync(stored.Case.Id, ct);
        if (AlarmReceipts.Of(stored.Case, after) is { } delivered && await DecidedAsync(stored, delivered, ct))
        {
            return;
        }

        if (stored.Case.IsOpen && await DecidedAsync(stored, new NoteReach(audiences.OutOfReach(stored.Case, after)), ct))
        {
            return;
        }

        if (await NotBroughtAsync(stored.Case, after, ct) is { } note)
        {
            await DecidedAsync(stored, note, ct);
        }
    }

    private async Task<CaseCommand?> NotBroughtAsync(Case of, Dictionary<string, Shown> after, CancellationToken ct)
    {
        var care = of.Care;
        if (care.Asked is not [.., { Number: var newest }] || care.Answered.Contains(newest) || care.NotBrought == newest)
        {
            return null;
        }

        var card = after.GetValueOrDefault(CheckInCards.AudienceOf(newest));
        return card is { State: ShownState.Unreachable } || await HasLeftAsync(of.Informed, ct) ? new NoteNotBrought(newest) : null;
    }

    private async Task<bool> HasLeftAsync(Person person, CancellationToken ct)
    {
        try
        {
            return await directory.FindAsync(person.Id.Value, ct) is not { Enabled: true };
        }
        catch (DirectoryUnavailableException)
        {
            return false;
        }
    }

    private async Task<CaseCommand?> NameAsync(Person affected, CancellationToken ct) =>
        await directory.FindAsync(affected.Id.Value, ct) is { } known ? new NameAffected(known.Name) : null;

    private async Task<bool> DecidedAsync(StoredCase stored, CaseCommand command, CancellationToken ct)
    {
        var with = new Deciding(Actor.Bot, playbook, calendar, time.GetUtcNow());
        var decision = Decider.Decide(stored.Case, command, with);
        if (decision.Events.Count == 0)
        {
            return false;
        }

        var events = Decider.Record(stored.Case, decision, with);
        await cases.CommitAsync(stored, events.Aggregate(stored.Case, Fold.Next), events, ids.New(), ct);
        return true;
    }

    private async Task<TimeSpan?> OnceAsync(Case of, HeldLease lease, GivingWay way)
    {
        var ct = way.Token;
        var erased = await purged.EraseAsync(of, ct);
        var progress = await shown.ProgressAsync(of.Id, ct);
        var telling = audiences.TellAsync(of, progress.NoticedVersion, await shown.AllAsync(of.Id, ct), lease, way);
        await Task.WhenAll(telling, purged.TellAsync(erased, ct));
        var told = await telling;
        await lease.KeepAsync(way.Kept);
        var noticed = told is null ? of.Version : progress.NoticedVersion;
        await indexer.UpdateAsync(of, progress with { NoticedVersion = noticed }, way.Kept);
        var resolving = of is { IsOpen: true, Route.MustBeResolved: true } ? TimeSpan.FromSeconds(15) : (TimeSpan?)null;
        return told ?? resolving;
    }
}
