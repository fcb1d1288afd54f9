namespace Weerbaar.Features.Triage;

/// <summary>A case in a list for officers: no more of it than their channel shows, and the way to its details.</summary>
internal static class ListedCase
{
    public static IEnumerable<CardElement?> Elements(Case @case, Turn turn)
    {
        var words = Texts.In(turn.Language);
        var view = OfficersView.Of(@case, turn.Cards);
        return
        [
            Layout.Paragraph(words[
                "Listed", view.Number, turn.Day(view.OpenedAt), view.Urgency.NameIn(turn.Playbook, turn.Language),
                Stages.Line(view.Stage, @case, words)]),
            view.Drill ? Layout.Small(words["Drill"]) : null,
            view.Department is { } department ? CardText.Named(words["Department"], department) : null,
            view is { EndedAt: null, Owner: { } owner } ? CardText.Named(words["Owner"], owner) : null,
            Layout.Buttons(Button.Dialog(words["Listed.Details", view.Number], CaseVerbs.Details, @case.Ids())),
        ];
    }
}
