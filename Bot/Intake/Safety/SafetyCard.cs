using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Intake.Form;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Turns;
using Fact = Weerbaar.AdaptiveCards.Fact;

namespace Weerbaar.Intake.Safety;

/// <summary>
/// The first answer to everybody: is there danger now, whom to call, and what to do with what stands online (D2, D3).
/// Words only make it ask with more emphasis; a click alerts.
/// </summary>
internal static class SafetyCard
{
    /// <param name="urged">Others write that they should kill themselves: one calm line with 113 (D43).</param>
    public static AdaptiveCard Of(DraftView view, Danger signs, string seen = "0", bool urged = false) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        [
        Layout.Heading(view.Words[$"Safety.Title.{signs}"]),
        new Container([Layout.Paragraph(view.Words["Safety.Question"]), Numbers(view)])
        {
            Style = signs is Danger.No ? ContainerStyle.Emphasis : ContainerStyle.Attention,
        },
        Buttons(view, seen),
        urged ? Layout.Paragraph(view.Words["Safety.Urged", view.Playbook.Organisation.Contacts.Crisis]) : null,
        Layout.Small(view.Words["Safety.WhatTheyRead"]),
        Closed(view),
        .. Keep(view),
        ]);

    /// <summary>After "no danger now": the same advice, and the way back to the question.</summary>
    public static AdaptiveCard Calm(DraftView view) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        [
        Layout.Heading(view.Words["Safety.Calm.Title"]),
        Layout.Paragraph(view.Words["Safety.Calm.Text"]),
        Numbers(view),
        Closed(view),
        .. Keep(view),
        Layout.Buttons(Button.Execute(view.Words["Safety.AskAgain"], IntakeVerbs.AskDanger, view.Ids())),
        ]);

    /// <summary>112, the police and the organisation's own number.</summary>
    public static FactSet Numbers(DraftView view)
    {
        var contacts = view.Playbook.Organisation.Contacts;
        return Layout.Facts(
            new Fact(view.Words["Number.Emergency"], contacts.Emergency),
            new Fact(view.Words["Number.Own"], contacts.OwnEmergency),
            new Fact(view.Words["Number.Police"], contacts.Police));
    }

    /// <summary>Outside office hours: when a person reads this, and whom to call until then (D2).</summary>
    public static TextBlock? Closed(DraftView view) => view.Calendar.IsOpen(view.Now)
        ? null
        : Layout.Paragraph(view.Words[
            "Safety.Closed",
            Moments.Time(view.Calendar.NextOpening(view.Now), view.Playbook, view.Language),
            view.Playbook.Organisation.Contacts.OwnEmergency]);

    /// <param name="seen">The case's version, so that danger after danger is no repeat of the first click.</param>
    public static ActionSet Buttons(DraftView view, string seen) => Layout.Buttons(
        Button.Execute(
            view.Words["Danger.All"],
            IntakeVerbs.Danger,
            Ids(view, nameof(DangerRoute.ManagerAndTeam), seen),
            ActionStyle.Destructive),
        Button.Execute(view.Words["Danger.Team"], IntakeVerbs.Danger, Ids(view, nameof(DangerRoute.TeamOnly), seen)),
        Button.Execute(view.Words["Danger.None"], IntakeVerbs.NoDanger, Ids(view, "none", seen)))!;

    private static Dictionary<string, string> Ids(DraftView view, string route, string seen) =>
        new(view.Ids((DraftIds.Route, route))) { [DraftIds.Revision] = seen };

    private static IEnumerable<CardElement?> Keep(DraftView view)
    {
        var words = view.Words;
        yield return Layout.Heading(words["Keep.Title"]) with { Size = TextSize.Default, Separator = true };
        yield return Layout.Paragraph(words["Keep.Answer"]);
        yield return SexualWarning.Of(view) ?? (CardElement)Layout.Paragraph(words["Keep.Screenshot"]);
        yield return Layout.Paragraph(words["Keep.Remove"]);
        yield return Layout.Paragraph(words["Keep.Talk"]);
    }
}
