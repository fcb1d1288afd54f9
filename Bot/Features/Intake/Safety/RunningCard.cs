using System.Globalization;
using Weerbaar.Features.OwnCase;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// The answer to words of danger while their alarm goes on: whom to call, how the alarm stands, and the button that alerts again
/// (D2). In the place of the question whether there is danger, which was answered.
/// </summary>
internal static class RunningCard
{
    /// <param name="urged">Others write that they should kill themselves: one calm line with 113 (D43).</param>
    /// <param name="goesOn">A report waits under it: a button goes on with that.</param>
    public static AdaptiveCard Of(DraftView view, Case @case, bool urged = false, bool goesOn = false)
    {
        var words = view.Words;
        return Layout.Card(
            view.Language,
            words["Fallback"],
            [
                .. Head(view, @case),
                urged && !@case.Danger!.IsForLife
                    ? Layout.Small(words["Safety.Urged", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Crisis)]) : null,
                Layout.Small(words["Running.Question"]),
                Layout.Buttons(
                    Again(view, @case),
                    @case.Danger!.Route is DangerRoute.TeamOnly
                        ? Button.Execute(
                            words["Danger.All"], IntakeVerbs.Danger, Ids(view, @case, DangerRoute.ManagerAndTeam), ActionStyle.Destructive)
                        : null,
                    goesOn ? Button.Execute(words["Alerted.Tell"], IntakeVerbs.GoOn, view.Ids()) : null),
            ]);
    }

    /// <summary>To somebody who read a moment ago how it stands: 112, the first line of it, and the button.</summary>
    public static AdaptiveCard Brief(DraftView view, Case @case) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Call(view),
        Life(view, @case.Danger!),
        Now(view, @case, isBrief: true),
        Layout.Buttons(Again(view, @case)));

    /// <summary>Whom to call, in one line.</summary>
    public static TextBlock Call(DraftView view) =>
        new(view.Words["Running.Call", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Emergency)]) { Weight = TextWeight.Bolder };

    /// <summary>113, on every card of an alarm that was raised from the card with that number (D43).</summary>
    public static TextBlock? Life(DraftView view, DangerNow danger) =>
        danger.IsForLife ? Numbers.Line(view, "Crisis.Line", view.Playbook.Organisation.Contacts.Crisis) : null;

    /// <summary>Whom to call, and how the alarm stands: first on every card while it goes on, whatever the words were.</summary>
    public static IEnumerable<CardElement?> Head(DraftView view, Case @case) =>
    [
        Layout.Heading(view.Words["Running.Title"]) with { Color = TextColor.Attention },
        Numbers.Close(view),
        Life(view, @case.Danger!),
        Now(view, @case),
    ];

    /// <summary>The question about danger, or what stands in its place while an alarm goes on.</summary>
    public static AdaptiveCard Or(
        PersonTurn turn, DraftView view, Danger signs, string seen, bool urged = false, bool read = false, bool goesOn = false) =>
        turn.Alarm is not { } running ? SafetyCard.Of(view, signs, seen, urged, read)
        : turn.KnowsAlarm() && !urged && !goesOn ? Brief(view, running)
        : Of(view, running, urged, goesOn);

    /// <summary>How it stands at this moment, which it says: this card does not follow the case.</summary>
    /// <param name="isBrief">They read the rest a moment ago.</param>
    public static Container Now(DraftView view, Case @case, bool isBrief = false) => new(isBrief
        ? [.. Lines(view, @case).Take(1)]
        : [.. Lines(view, @case), Layout.Small(view.Words["Running.At", Moments.Time(view.Now, view.Playbook, view.Language)])])
    {
        Spacing = Spacing.Small,
    };

    /// <summary>How it stands.</summary>
    public static IEnumerable<CardElement> Lines(DraftView view, Case @case) =>
        OwnAlarm.Of(@case, view.By.Id, view.Playbook, view.Calendar)?.Lines(view.Playbook, view.Language) ?? [];

    public static ActionExecute Again(DraftView view, Case @case) =>
        Button.Execute(view.Words["Running.Again"], IntakeVerbs.Danger, Ids(view, @case, @case.Danger!.Route), ActionStyle.Destructive);

    private static Dictionary<string, string> Ids(DraftView view, Case @case, DangerRoute route) => new()
    {
        [DraftIds.Draft] = @case.Id.Value,
        [DraftIds.Route] = $"{route}",
        [DraftIds.Revision] = string.Create(CultureInfo.InvariantCulture, $"{@case.Version}-{view.Now.ToUnixTimeSeconds()}"),
    };
}
