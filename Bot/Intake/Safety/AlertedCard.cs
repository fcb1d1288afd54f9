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
        [
            Layout.Heading(words[IsWarned(danger) ? "Alerted.Title" : "Alerted.Title.Now"]),
            Layout.Paragraph(words["Alerted.Call"]),
            Numbers.Of(view),
            .. Warned(view, of, danger),
            Reaction(view, of, danger),
            Numbers.Closed(view),
            Layout.Facts(new Fact(words["Number.Case"], of.Number.Value)),
            Layout.Paragraph(words[of.Report is null ? "Alerted.GoOn" : "Alerted.Sent"]),
            .. Share(view, of, danger),
            Layout.Buttons(Button.Execute(words["Alerted.Again"], IntakeVerbs.AskDanger, Ids(view, of))),
        ]);
    }

    private static bool IsWarned(DangerNow danger) => danger.TeamWarnedAt is not null || danger.Warned.Count > 0;

    /// <summary>Only what is true at this moment: who has the message, or that it is being sent.</summary>
    private static IEnumerable<CardElement?> Warned(DraftView view, Case of, DangerNow danger)
    {
        if (danger.TeamWarnedAt is { } at)
        {
            yield return Layout.Paragraph(view.Words["Alerted.Team", Time(at, view)]);
        }

        if (danger.Warned.Count > 0)
        {
            yield return PlainText.Of(view.Words["Alerted.People", string.Join(", ", danger.Warned.Select(person => person.Name))]);
        }

        if (!IsWarned(danger))
        {
            var nobody = of.Route is { OpenedAt: not null, Line.Count: 0 };
            yield return Layout.Paragraph(view.Words[nobody ? "Alerted.NoManager" : $"Alerted.{danger.Route}"]);
        }
    }

    /// <summary>One click lets those who are alarmed read where they are and what was typed so far (D2).</summary>
    private static IEnumerable<CardElement?> Share(DraftView view, Case of, DangerNow danger)
    {
        if (danger.SeenAt is not null && danger.Shared is not null)
        {
            yield break;
        }

        yield return new InputText(ShareDangerAction.Where, view.Words["Share.Where"]) { MaxLength = ShareDanger.MostWhere, Value = danger.Shared?.Where };
        yield return Layout.Small(view.Words[danger.Shared is null ? "Share.Why" : "Share.Done"]);
        yield return Layout.Buttons(Button.Execute(
            view.Words["Share.Button"], IntakeVerbs.ShareDanger, new(view.Ids()) { [DraftIds.Case] = of.Id.Value, [DraftIds.Revision] = $"{of.Version}" }));
    }

    private static CardElement Reaction(DraftView view, Case of, DangerNow danger) => danger switch
    {
        { SeenBy: { } seen, SeenAt: { } at } => PlainText.Of(view.Words["Alerted.Seen", seen.Name, Time(at, view)]),
        { EscalatedAt: { } at } => Layout.Paragraph(view.Words["Alerted.Escalated", Time(at, view)]),
        _ => Layout.Paragraph(view.Words[
            "Alerted.Wait", Time(Agenda.When(of, Agenda.Danger, view.Playbook, view.Calendar)!.Value, view)]),
    };

    private static string Time(DateTimeOffset at, DraftView view) => Moments.Time(at, view.Playbook, view.Language);

    private static Dictionary<string, string> Ids(DraftView view, Case of) => new(view.Ids())
    {
        [DraftIds.Draft] = of.Id.Value,
        [DraftIds.Revision] = of.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
