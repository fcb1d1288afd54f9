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
    TimeProvider timeProvider)
{
    /// <summary>The sweep's own list.</summary>
    private const string Open = "Open";
    private const string Shared = "Shared";

    public async Task UpdateAsync(Case @case, ReconcileState progress, CancellationToken cancellationToken)
    {
        // Until everybody sees it as it is, the sweep looks after it, also when it has ended.
        var wanted = ListsOf(@case, isTold: progress.NoticedVersion == @case.Version);
        foreach (var list in wanted.Except(progress.Lists))
        {
            await PutAsync(list, @case, cancellationToken);
        }

        // An ended case stood among the open ones again while something happened to it (CasePipeline).
        var leaves = @case.IsOpen ? progress.Lists : progress.Lists.Append(Open).Distinct();
        foreach (var list in leaves.Except(wanted))
        {
            await RemoveAsync(list, @case, cancellationToken);
        }

        // A newer version beside this one keeps lists of its own.
        var others = progress.Lists.Where(list => list is not (Open or Shared) && CaseIndex.Named(list) is null);

        var at = Agenda.Next(@case, playbook, calendar, timeProvider.GetUtcNow());
        var next = await due.MoveAsync(progress.Due, at, WorkItem.OfDue(@case), cancellationToken);
        var counted = await facts.SaveAsync(@case, progress, cancellationToken);
        await shown.SaveAsync(@case.Id, counted with { Due = next, Lists = [.. wanted, .. others] }, cancellationToken);
    }

    private List<string> ListsOf(Case @case, bool isTold)
    {
        var mine = new[] { @case.Reporter.Id, @case.Informed.Id }.Distinct().Select(CaseIndex.Mine);
        var waits = @case is { IsOpen: true } && (@case.Proposal is { Decision: null } || @case.Talk.IsOwed);
        var waiting = waits ? @case.Route.Deciders.Select(member => CaseIndex.WaitingFor(member.Person.Id)) : [];
        var officers = @case.IsOpen ? new[] { CaseIndex.Officers } : [];
        CaseIndex[] lists = [.. officers, CaseIndex.Month(calendar.LocalDate(@case.OpenedAt)), .. mine, .. waiting];
        var shared = @case.Sharing.IsReady && !@case.IsWithdrawn;
        var goesOn = @case.IsOpen || !isTold || (@case.Phase is Phase.Closed && @case.Together.IsUnderWay);
        return [.. When(goesOn, Open), .. When(shared, Shared), .. lists.Select(list => list.Name)];
    }

    private static IEnumerable<string> When(bool holds, string list) => holds ? [list] : [];

    private Task PutAsync(string list, Case @case, CancellationToken cancellationToken) => list switch
    {
        Open => index.OpenAsync(@case.Id, cancellationToken),
        Shared => index.ShareAsync(@case, cancellationToken),
        _ => CaseIndex.Named(list) is { } known ? index.AddAsync(known, @case, cancellationToken) : Task.CompletedTask,
    };

    private Task RemoveAsync(string list, Case @case, CancellationToken cancellationToken) => list switch
    {
        Open => index.EndAsync(@case.Id, cancellationToken),
        Shared => index.UnshareAsync(@case, cancellationToken),
        _ => CaseIndex.Named(list) is { } known ? index.RemoveAsync(known, @case, cancellationToken) : Task.CompletedTask,
    };
}
