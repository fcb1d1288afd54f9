using Weerbaar.Jobs;

namespace Weerbaar.Features.Prevention;

/// <summary>Of who wants one small thing a month, the next is due (D33).</summary>
internal sealed class TipDueSource(WorkCalendar calendar, TimeProvider timeProvider) : IDueSource
{
    public IEnumerable<DueMoment> Of(PersonId person, PersonFile file) => file.Profile.Prevention is { Wanted: true } wanted
        ? [new(PreventionSchedule.Next(wanted, timeProvider.GetUtcNow(), calendar), WorkItem.OfPerson(WorkKind.Tip, person))]
        : [];
}
