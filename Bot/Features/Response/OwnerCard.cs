using Weerbaar.Features.Meetings;
using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>Draws the tasks of one owner, in words that need no protocol.</summary>
internal sealed class OwnerCard(Case @case, OwnerView view, CardContext context, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public AdaptiveCard Draw() => Layout.Card(language, _words["Owner.Summary", view.Number],
    [
        Layout.Heading(_words["Owner.Title", view.Number]),
        view.Drill ? Layout.Paragraph(_words["Drill"]) : null,
        Layout.Paragraph(_words[HasOpen ? "Owner.Intro" : "Owner.Nothing"]),
        .. view.Tasks.Select(Task),
        HasOpen ? Layout.Buttons(Finish(), Plan()) : null,
    ]);

    private ActionSubmit Finish() =>
        Button.Dialog(_words["Button.Action"], OfficersVerbs.Actions, @case.Ids(), ActionStyle.Positive);

    private ActionSubmit? Plan() =>
        view.HasTalkToPlan ? Button.Dialog(_words["Button.PlanIncident"], MeetingVerbs.PlanIncident, @case.Ids()) : null;

    private bool HasOpen => view.IsOpen && view.Tasks.Any(task => task.Status is ActionStatus.Open);

    private Container Task(OwnTask task)
    {
        var state = _words[$"Actions.{task.Status}", Moments.Day(task.DueAt, context.Playbook, language)];
        CardElement?[] lines =
        [
            new TextBlock(task.Title.In(language)) { Weight = TextWeight.Bolder, Spacing = Spacing.None },
            Layout.Small(state) with { Spacing = Spacing.None },
            task.SpokenAs is { } spoken ? CardText.Named(_words["Proposal.SpokenAs"], spoken) : null,
        ];
        return new Container([.. lines.OfType<CardElement>()]);
    }
}
