using Weerbaar.Features.Figures;

namespace Weerbaar.Outbound;

/// <summary>
/// An index row is one more audience: written from the case as it is, the new place before the old one goes. Progress is
/// kept last, so that a death in between is done again.
/// </summary>
internal sealed class Indexer(
    IndexStore index,
    DueStore due,
    DeliveryStateStore shown,
    FactRecorder facts,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider time)
{
    /// <summary>The sweep's own list.</summary>
    private const string Open = "Open";
    private const string Shared = "Shared";

    public async Task UpdateAsync(Case of, ReconcileState progress, CancellationToken ct)
    {
        // Until everybody sees it as it is, the sweep looks after it, also when it has ended.
        var wanted = ListsOf(of, isTold: progress.NoticedVersion == of.Version);
        foreach (var list in wanted.Except(progress.Lists))
        {
            await PutAsync(list, of, ct);
        }

        // An ended case stood among the open ones again while something happened to it (CasePipeline).
        var leaves = of.IsOpen ? progress.Lists : progress.Lists.Append(Open).Distinct();
        foreach (var list in leaves.Except(wanted))
        {
            await RemoveAsync(list, of, ct);
        }

        // A newer version beside this one keeps lists of its own.
        var others = progress.Lists.Where(list => list is not (Open or Shared) && CaseIndex.Named(list) is null);

        var at = Agenda.Next(of, playbook, calendar, time.GetUtcNow());
        var next = await due.MoveAsync(progress.Due, at, WorkItem.OfDue(of), ct);
        var counted = await facts.SaveAsync(of, progress, ct);
        await shown.SaveAsync(of.Id, counted with { Due = next, Lists = [.. wanted, .. others] }, ct);
    }

    private List<string> ListsOf(Case of, bool isTold)
    {
        var mine = new[] { of.Reporter.Id, of.Informed.Id }.Distinct().Select(CaseIndex.Mine);
        var waits = of is { IsOpen: true } && (of.Proposal is { Decision: null } || of.Talk.IsOwed);
        var waiting = waits ? of.Route.Deciders.Select(member => CaseIndex.WaitingFor(member.Person.Id)) : [];
        var officers = of.IsOpen ? new[] { CaseIndex.Officers } : [];
        CaseIndex[] lists = [.. officers, CaseIndex.Month(calendar.LocalDate(of.OpenedAt)), .. mine, .. waiting];
        var shared = of.Sharing.IsReady && !of.IsWithdrawn;
        var goesOn = of.IsOpen || !isTold || (of.Phase is Phase.Closed && of.Together.IsUnderWay);
        return [.. When(goesOn, Open), .. When(shared, Shared), .. lists.Select(list => list.Name)];
    }

    private static IEnumerable<string> When(bool holds, string list) => holds ? [list] : [];

    private Task PutAsync(string list, Case of, CancellationToken ct) => list switch
    {
        Open => index.OpenAsync(of.Id, ct),
        Shared => index.ShareAsync(of, ct),
        _ => CaseIndex.Named(list) is { } known ? index.AddAsync(known, of, ct) : Task.CompletedTask,
    };

    private Task RemoveAsync(string list, Case of, CancellationToken ct) => list switch
    {
        Open => index.EndAsync(of.Id, ct),
        Shared => index.UnshareAsync(of, ct),
        _ => CaseIndex.Named(list) is { } known ? index.RemoveAsync(known, of, ct) : Task.CompletedTask,
    };
}
