using Weerbaar.Jobs;

namespace Weerbaar.Features.Intake;

/// <summary>A draft is due when its erasure is to be announced, and when it is to be erased (D4).</summary>
internal sealed class DraftDueSource(OrganisationPlaybook playbook, WorkCalendar calendar) : IDueSource
{
    public IEnumerable<DueMoment> Of(PersonId person, PersonFile file) => file.Draft is { } draft
        ? [new(DraftDue.Next(draft, playbook, calendar), new WorkItem(WorkKind.Draft, draft.Id, Person: person))]
        : [];
}
