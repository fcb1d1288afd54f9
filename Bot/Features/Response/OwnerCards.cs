using Weerbaar.Features.Meetings;
using Weerbaar.Features.Triage;

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
    public IEnumerable<LiveCard> Of(Case of, CardContext with) => of.Actions
        .Select(action => action.Owner)
        .OfType<Person>()
        .DistinctBy(owner => owner.Id)
        .Where(owner => owner.Id != of.Claim?.Officer.Id && of.Deciders().All(member => member.Person.Id != owner.Id))
        .Select(owner =>
        {
            var view = new OwnerView(
                of.Number, of.Drill, of.IsOpen, [.. Tasks(of, owner)], of.OpenTalks(with.Playbook).Any(talk => talk.Owner?.Id == owner.Id));
            return new LiveCard(
                $"owner-{owner.Id}",
                new Recipient.OnePerson(owner.Id),
                view,
                language => new OwnerCard(of, view, with, language).Draw(),
                language => Texts.In(language)["Owner.Summary", view.Number]);
        });

    private static IEnumerable<OwnTask> Tasks(Case of, Person owner) => of.Actions
        .Where(action => action.Owner?.Id == owner.Id)
        .Select(action => new OwnTask(action.Title, action.DueAt, action.Status, SpokenAs(of, action)));

    private static string? SpokenAs(Case of, ActionItem action) =>
        of.Proposal is { } proposal && proposal.Revision == action.Revision
            ? proposal.Options.FirstOrDefault(option => option.Option == action.Option)?.SpokenAs
            : null;
}

/// <summary>Draws the tasks of one owner, in words that need no protocol.</summary>
internal sealed class OwnerCard(Case of, OwnerView view, CardContext with, Language language)
{
    private readonly Wording words = Texts.In(language);

    public AdaptiveCard Draw() => Layout.Card(language, words["Owner.Summary", view.Number],
    [
        Layout.Heading(words["Owner.Title", view.Number]),
        view.Drill ? Layout.Paragraph(words["Drill"]) : null,
        Layout.Paragraph(words[HasOpen ? "Owner.Intro" : "Owner.Nothing"]),
        .. view.Tasks.Select(Task),
        HasOpen ? Layout.Buttons(Finish(), Plan()) : null,
    ]);

    private ActionSubmit Finish() =>
        Button.Dialog(words["Button.Action"], OfficerVerbs.Actions, of.Ids(), ActionStyle.Positive);

    private ActionSubmit? Plan() =>
        view.HasTalkToPlan ? Button.Dialog(words["Button.PlanIncident"], MeetingVerbs.PlanIncident, of.Ids()) : null;

    private bool HasOpen => view.IsOpen && view.Tasks.Any(task => task.Status is ActionStatus.Open);

    private Container Task(OwnTask task)
    {
        var state = words[$"Actions.{task.Status}", Moments.Day(task.DueAt, with.Playbook, language)];
        CardElement?[] lines =
        [
            new TextBlock(task.Title.In(language)) { Weight = TextWeight.Bolder, Spacing = Spacing.None },
            Layout.Small(state) with { Spacing = Spacing.None },
            task.SpokenAs is { } spoken ? CardText.Named(words["Proposal.SpokenAs"], spoken) : null,
        ];
        return new Container([.. lines.OfType<CardElement>()]);
    }
}
