using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Turns;
using Fact = Weerbaar.AdaptiveCards.Fact;

namespace Weerbaar.Intake.Safety;

/// <summary>
/// After the click on danger: who was alerted, what happens if nobody reacts, whom to call meanwhile; and after "I am safe": that it
/// is over (D2).
/// </summary>
internal static class AlertedCard
{
    public static AdaptiveCard Of(DraftView view, Case of) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        of.Danger is { OverAt: not null } ? Over(view, of) : Running(view, of, of.Danger!));

    private static IReadOnlyList<CardElement?> Running(DraftView view, Case of, DangerNow danger)
    {
        var words = view.Words;
        return
        [
            Layout.Heading(words[IsWarned(danger) ? "Alerted.Title" : "Alerted.Title.Now"]),
            Layout.Paragraph(words["Alerted.Call"]),
            Numbers.Of(view),
            .. Sending(view, of, danger),
            .. RunningCard.Lines(view, of),
            Layout.Facts(new Fact(words["Number.Case"], of.Number.Value)),
            Layout.Paragraph(words[of.Report is null ? "Alerted.GoOn" : "Alerted.Sent"]),
            Layout.Buttons(
                Button.Execute(words["Alerted.Again"], IntakeVerbs.AskDanger, Ids(view, of)),
                of.Report is null ? Button.Execute(words["Alerted.Tell"], IntakeVerbs.GoOn, view.Ids()) : null,
                SafeCard.Button(view, of)),
            .. Share(view, of, danger),
        ];
    }

    private static IReadOnlyList<CardElement?> Over(DraftView view, Case of) =>
    [
        Layout.Heading(view.Words["Alerted.Title.Over"]),
        .. RunningCard.Lines(view, of),
        Layout.Paragraph(view.Words["Alerted.Over"]),
        Numbers.Of(view),
        Layout.Facts(new Fact(view.Words["Number.Case"], of.Number.Value)),
        Layout.Buttons(
            Button.Execute(view.Words["Safety.AskAgain"], IntakeVerbs.AskDanger, Ids(view, of)),
            of.Report is null ? Button.Execute(view.Words["Alerted.Tell"], IntakeVerbs.GoOn, view.Ids()) : null),
    ];

    private static bool IsWarned(DangerNow danger) => danger.TeamWarnedAt is not null || danger.Warned.Count > 0;

    /// <summary>Until the message reached somebody: to whom it is being sent.</summary>
    private static IEnumerable<CardElement?> Sending(DraftView view, Case of, DangerNow danger)
    {
        if (danger.IsUnanswered && !IsWarned(danger))
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

    private static Dictionary<string, string> Ids(DraftView view, Case of) => new(view.Ids())
    {
        [DraftIds.Draft] = of.Id.Value,
        [DraftIds.Revision] = of.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
