namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// In the place of the click on danger: whom to call, what they asked for, and where they read how it stands; and after "I am safe": that
/// it is over (D2). It does not follow the case, so it says nothing that another minute makes untrue: that is on their own card.
/// </summary>
internal static class AlertedCard
{
    /// <param name="asked">Whom that click asked to warn: an alarm that goes on may go further, and a later click too.</param>
    public static AdaptiveCard Of(DraftView view, Case @case, DangerRoute? asked = null) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        @case.Danger is { OverAt: not null } ? Over(view, @case) : Running(view, @case, @case.Danger!, asked ?? @case.Danger!.Route));

    private static IReadOnlyList<CardElement?> Running(DraftView view, Case @case, DangerNow danger, DangerRoute asked)
    {
        var words = view.Words;
        return
        [
            Layout.Heading(words["Alerted.Title", Moments.Time(danger.FurtherAt ?? danger.RaisedAt, view.Playbook, view.Language)]),
            Layout.Paragraph(words["Alerted.Call"]),
            Numbers.Of(view),
            RunningCard.Life(view, danger),
            Layout.Paragraph(words[$"Alerted.{asked}"]),
            danger.IsForLine && asked is DangerRoute.TeamOnly ? Layout.Paragraph(words["Alerted.TeamOnly.Running"]) : null,
            Layout.Paragraph(words["Alerted.Where", @case.Number]),
            Numbers.Closed(view),
            Layout.Paragraph(words[@case.Report is null ? "Alerted.GoOn" : "Alerted.Sent"]),
            Layout.Buttons(
                Button.Execute(words["Alerted.Again"], IntakeVerbs.AskDanger, Ids(view, @case)),
                @case.Report is null ? Button.Execute(words["Alerted.Tell"], IntakeVerbs.GoOn, view.Ids()) : null,
                SafeCard.Button(view, @case)),
            .. Share(view, @case, danger, asked),
        ];
    }

    private static IReadOnlyList<CardElement?> Over(DraftView view, Case @case) =>
    [
        Layout.Heading(view.Words["Alerted.Title.Over"]),
        .. RunningCard.Lines(view, @case),
        Layout.Paragraph(view.Words["Alerted.Over"]),
        Numbers.Of(view),
        Layout.Facts(new Fact(view.Words["Number.Case"], @case.Number.Value)),
        Layout.Buttons(
            Button.Execute(view.Words["Safety.AskAgain"], IntakeVerbs.AskDanger, Ids(view, @case)),
            @case.Report is null ? Button.Execute(view.Words["Alerted.Tell"], IntakeVerbs.GoOn, view.Ids()) : null),
    ];

    /// <summary>
    /// One click lets those who are alarmed read where they are and what was typed so far (D2); as often as they move, also once somebody
    /// is on the way.
    /// </summary>
    private static IEnumerable<CardElement?> Share(DraftView view, Case @case, DangerNow danger, DangerRoute asked)
    {
        yield return new InputText(
            ShareDangerAction.Where, view.Words["Share.Where"])
        { MaxLength = ShareDanger.MostWhere, Value = danger.Shared?.Where };
        yield return Layout.Small(
            view.Words[danger.Shared is not null ? "Share.Done" : HoldsWords(view, @case) ? "Share.Why" : "Share.Why.Sent"]);
        yield return Layout.Buttons(Button.Execute(
            view.Words["Share.Button"],
            IntakeVerbs.ShareDanger,
            new(view.Ids((DraftIds.Route, $"{asked}"))) { [DraftIds.Case] = @case.Id.Value, [DraftIds.Revision] = $"{@case.Version}" }));
    }

    /// <summary>There is something written that the click gives them; words of self-harm wait apart (D43).</summary>
    private static bool HoldsWords(DraftView view, Case @case) => @case.Report is null && view.Draft.WholeDescription().Length > 0;

    private static Dictionary<string, string> Ids(DraftView view, Case @case) => new(view.Ids())
    {
        [DraftIds.Draft] = @case.Id.Value,
        [DraftIds.Revision] = @case.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
