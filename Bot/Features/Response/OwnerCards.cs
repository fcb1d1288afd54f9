using Weerbaar.Features.Meetings;

namespace Weerbaar.Features.Response;

/// <summary>What the owner of an action is shown: the task, its date and who speaks; nothing else of the case.</summary>
internal sealed record OwnerView(CaseNumber Number, bool Drill, bool IsOpen, IReadOnlyList<OwnTask> Tasks, bool HasTalkToPlan);

/// <summary>One action of the reader.</summary>
internal sealed record OwnTask(LocalText Title, DateTimeOffset DueAt, ActionStatus Status, string? SpokenAs);

/// <summary>
/// A living card for owners of actions who have no other card with them: the employee who holds an approved talk (D14), a
/// colleague, another officer.
/// </summary>
internal sealed class OwnerCards : ICaseCards
{
    public IEnumerable<LiveCard> Of(Case @case, CardContext context) => @case.Actions
        .Select(action => action.Owner)
        .OfType<Person>()
        .DistinctBy(owner => owner.Id)
        .Where(owner => owner.Id != @case.Claim?.Officer.Id && @case.Deciders().All(member => member.Person.Id != owner.Id))
        .Select(owner =>
        {
            var view = new OwnerView(
                @case.Number, @case.Drill, @case.IsOpen, [.. Tasks(@case, owner)],
                @case.OpenTalks(context.Playbook).Any(talk => talk.Owner?.Id == owner.Id));
            return new LiveCard(
                $"owner-{owner.Id}",
                new Recipient.OnePerson(owner.Id),
                view,
                language => new OwnerCard(@case, view, context, language).Draw(),
                language => Texts.In(language)["Owner.Summary", view.Number]);
        });

    private static IEnumerable<OwnTask> Tasks(Case @case, Person owner) => @case.Actions
        .Where(action => action.Owner?.Id == owner.Id)
        .Select(action => new OwnTask(action.Title, action.DueAt, action.Status, SpokenAs(@case, action)));

    private static string? SpokenAs(Case @case, ActionItem action) =>
        @case.Proposal is { } proposal && proposal.Revision == action.Revision
            ? proposal.Options.FirstOrDefault(option => option.Option == action.Option)?.SpokenAs
            : null;
}
