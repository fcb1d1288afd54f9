using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// The first answer to everybody, and nothing beside it, so that it stands on a phone's screen as a whole: is there danger
/// now, whom to call, and in one line what to do with what stands online (D2, D3). Words only make it ask with more
/// emphasis; a click alerts. What a click does is read before the buttons.
/// </summary>
internal static class SafetyCard
{
    /// <param name="urged">Others write that they should kill themselves, or they want to: one calm line with 113 (D43).</param>
    /// <param name="read">The words went to a case: who works on it reads them.</param>
    public static AdaptiveCard Of(DraftView view, Danger signs, string seen = "0", bool urged = false, bool read = false) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Heading(view.Words[$"Safety.Title.{signs}"]) with { Color = signs is Danger.No ? null : TextColor.Attention },
        Numbers.Close(view),
        Layout.Small($"{Advice.Short(view, urged)} {view.Words[read ? "Safety.Question.Read" : "Safety.Question"]}"),
        Buttons(view, seen));

    /// <summary>After "no danger now": the numbers stay, and so does the way back to the question.</summary>
    public static AdaptiveCard Calm(DraftView view) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Heading(view.Words["Safety.Calm.Title"]),
        Layout.Paragraph(view.Words["Safety.Calm.Text"]),
        Numbers.Of(view),
        Numbers.Closed(view),
        Layout.Buttons(Button.Execute(view.Words["Safety.AskAgain"], IntakeVerbs.AskDanger, view.Ids())));

    /// <summary>The two clicks that alert.</summary>
    /// <param name="seen">The case's version or another mark, so that danger after danger is no repeat of the first click.</param>
    /// <param name="begins">Of a card that belongs to no draft: the case that both begin, whichever comes first; null: what the view is
    /// of.</param>
    public static IReadOnlyList<CardAction> Alarms(DraftView view, string seen, string? begins = null) =>
    [
        Button.Execute(
            view.Words["Danger.All"],
            IntakeVerbs.Danger,
            Ids(view, nameof(DangerRoute.ManagerAndTeam), seen, begins),
            ActionStyle.Destructive),
        Button.Execute(view.Words["Danger.Team"], IntakeVerbs.Danger, Ids(view, nameof(DangerRoute.TeamOnly), seen, begins)),
    ];

    private static ActionSet Buttons(DraftView view, string seen) => new(
        [.. Alarms(view, seen), Button.Execute(view.Words["Danger.None"], IntakeVerbs.NoDanger, Ids(view, "none", seen))])
    {
        Spacing = Spacing.Small,
    };

    private static Dictionary<string, string> Ids(DraftView view, string route, string seen, string? begins = null)
    {
        var ids = new Dictionary<string, string>(view.Ids((DraftIds.Route, route))) { [DraftIds.Revision] = seen };
        _ = begins is not null && ids.TryAdd(DraftIds.New, begins);
        return ids;
    }
}
