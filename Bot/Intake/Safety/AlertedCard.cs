using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Turns;
using Fact = Weerbaar.AdaptiveCards.Fact;

namespace Weerbaar.Intake.Safety;

/// <summary>
/// After the click on danger: who was alerted, what happens if nobody reacts, whom to call meanwhile (D2).
/// </summary>
internal static class AlertedCard
{
    public static AdaptiveCard Of(DraftView view, Case of)
    {
        var words = view.Words;
        var danger = of.Danger!;
        return Layout.Card(
            view.Language,
            words["Fallback"],
            Layout.Heading(words["Alerted.Title"]),
            Layout.Paragraph(words["Alerted.Call"]),
            Numbers.Of(view),
            Layout.Paragraph(words[$"Alerted.{danger.Route}", Time(danger.RaisedAt, view)]),
            Reaction(view, of, danger),
            Numbers.Closed(view),
            Layout.Facts(new Fact(words["Number.Case"], of.Number.Value)),
            Layout.Paragraph(words[of.Report is null ? "Alerted.GoOn" : "Alerted.Sent"]),
            Layout.Buttons(Button.Execute(words["Alerted.Again"], IntakeVerbs.AskDanger, Ids(view, of))));
    }

    private static CardElement Reaction(DraftView view, Case of, DangerNow danger) => danger switch
    {
        { SeenBy: { } seen, SeenAt: { } at } => PlainText.Of(view.Words["Alerted.Seen", seen.Name, Time(at, view)]),
        { EscalatedAt: { } at } => Layout.Paragraph(view.Words["Alerted.Escalated", Time(at, view)]),
        _ => Layout.Paragraph(view.Words[
            "Alerted.Wait", Time(view.Calendar.Add(danger.RaisedAt, view.Playbook.Terms.DangerAcknowledged), view)]),
    };

    private static string Time(DateTimeOffset at, DraftView view) => Moments.Time(at, view.Playbook, view.Language);

    private static Dictionary<string, string> Ids(DraftView view, Case of) => new(view.Ids())
    {
        [DraftIds.Draft] = of.Id.Value,
        [DraftIds.Revision] = of.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
