using System.Runtime.CompilerServices;
using Weerbaar.Jobs;

namespace Weerbaar.Features.Searches;

/// <summary>Of each recurring search its next round is due, or its end (D34).</summary>
internal sealed class RoutineDueSource(RoutineStore routines, OrganisationPlaybook playbook, WorkCalendar calendar) : IDueSource
{
    public async IAsyncEnumerable<DueMoment> OwnAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var routine in await routines.ReadAllAsync(cancellationToken))
        {
            yield return new DueMoment(RoutineSchedule.Next(routine, playbook, calendar), WorkItem.OfRoutine(routine.Id));
        }
    }
}
