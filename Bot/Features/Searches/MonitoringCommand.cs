using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Searches;

/// <summary>The command "zoekopdrachten" or "searches": officers manage them, the privacy officer reads them all (D34).</summary>
internal sealed class MonitoringCommand(RoutineStore routines, MonitoringRoles watchers) : IPersonCommand
{
    private const int OnOneCard = 6;

    public Intent Intent => Intent.Monitoring;

    public async ValueTask<PersonOutcome> ShowAsync(PersonTurn turn, string text, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        var officer = await watchers.IsOfficerAsync(turn.Turn, cancellationToken);
        if (!officer && !await watchers.IsPrivacyOfficerAsync(turn.Turn, cancellationToken))
        {
            return new PersonOutcome(turn.File) { Posts = [new TextMessage(words["OfficersOnly"])] };
        }

        var all = (await routines.ReadAllAsync(cancellationToken)).OrderBy(each => each.State).ThenBy(each => each.Until).ToList();
        IEnumerable<Routine[]> pages = all.Count == 0 ? [[]] : all.Chunk(OnOneCard);
        return new PersonOutcome(turn.File)
        {
            Posts = [.. pages.Select(page => new CardMessage(Draw(turn, page, officer), words["List.Title"]))],
        };
    }

    private static AdaptiveCard Draw(PersonTurn turn, IReadOnlyList<Routine> page, bool officer)
    {
        var (language, words) = (turn.Turn.Language, Texts.In(turn.Turn.Language));
        return Layout.Card(language, words["List.Title"],
        [
            Layout.Heading(words["List.Title"]),
            page.Count == 0 ? Layout.Paragraph(words["List.None"]) : null,
            .. page.SelectMany(routine => officer ? Line(turn, routine, words) : Whole(turn, routine)),
            officer ? Layout.Buttons(Button.Execute(words["Button.New"], MonitoringVerbs.New, style: ActionStyle.Positive)) : null,
        ]);
    }

    private static IEnumerable<CardElement?> Line(PersonTurn turn, Routine routine, Wording words)
    {
        var card = new RoutineCard(routine, turn.Turn.Playbook, turn.Turn.Language);
        return [card.Scope(), card.State(), Layout.Buttons(Button.Execute(words["Button.Manage"], MonitoringVerbs.Manage, routine.Ids()))];
    }

    private static IEnumerable<CardElement?> Whole(PersonTurn turn, Routine routine) =>
        new RoutineCard(routine, turn.Turn.Playbook, turn.Turn.Language).Details();
}
