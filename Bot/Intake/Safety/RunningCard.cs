using System.Globalization;
using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.OwnCase;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Turns;

namespace Weerbaar.Intake.Safety;

/// <summary>
/// The answer to words of danger while their alarm goes on: whom to call, how the alarm stands, and the button that alerts again
/// (D2). In the place of the question whether there is danger, which was answered.
/// </summary>
internal static class RunningCard
{
    public static AdaptiveCard Of(DraftView view, Case of)
    {
        var words = view.Words;
        return Layout.Card(
            view.Language,
            words["Fallback"],
            [
                .. Head(view, of),
                Layout.Small(words["Running.Question"]),
                Layout.Buttons(
                    Again(view, of),
                    of.Danger!.Route is DangerRoute.TeamOnly
                        ? Button.Execute(words["Danger.All"], IntakeVerbs.Danger, Ids(view, of, DangerRoute.ManagerAndTeam), ActionStyle.Destructive)
                        : null),
            ]);
    }

    /// <summary>Whom to call, and how the alarm stands: first on every card while it goes on, whatever the words were.</summary>
    public static IEnumerable<CardElement> Head(DraftView view, Case of) =>
    [
        Layout.Heading(view.Words["Running.Title"]) with { Color = TextColor.Attention },
        Numbers.Close(view),
        Now(view, of),
    ];

    /// <summary>The question about danger, or what stands in its place while an alarm goes on.</summary>
    public static AdaptiveCard Or(PersonTurn turn, DraftView view, Danger signs, string seen, bool urged = false, bool read = false) =>
        turn.Alarm is { } running ? Of(view, running) : SafetyCard.Of(view, signs, seen, urged, read);

    /// <summary>How it stands at this moment, which it says: this card does not follow the case.</summary>
    public static Container Now(DraftView view, Case of) => new(
    [
        .. Lines(view, of),
        Layout.Small(view.Words["Running.At", Moments.Time(view.Now, view.Playbook, view.Language)]),
    ])
    { Spacing = Spacing.Small };

    /// <summary>How it stands.</summary>
    public static IEnumerable<CardElement> Lines(DraftView view, Case of) =>
        OwnAlarm.Of(of, view.By.Id, view.Playbook, view.Calendar)?.Lines(view.Playbook, view.Language) ?? [];

    public static ActionExecute Again(DraftView view, Case of) =>
        Button.Execute(view.Words["Running.Again"], IntakeVerbs.Danger, Ids(view, of, of.Danger!.Route), ActionStyle.Destructive);

    private static Dictionary<string, string> Ids(DraftView view, Case of, DangerRoute route) => new()
    {
        [DraftIds.Draft] = of.Id.Value,
        [DraftIds.Route] = $"{route}",
        [DraftIds.Revision] = string.Create(CultureInfo.InvariantCulture, $"{of.Version}-{view.Now.ToUnixTimeSeconds()}"),
    };
}
