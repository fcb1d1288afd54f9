using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Turns;

namespace Weerbaar.Intake.Safety;

/// <summary>
/// The answer to words of self-harm (D43): 113, the general practitioner, 112, and whom to warn. Nothing happens by
/// itself. A professional reads these texts before use.
/// </summary>
internal static class CrisisCard
{
    /// <param name="whose">Their own life, or that of somebody they want to help.</param>
    /// <param name="begun">
    /// The words began a report, which can be told further; else they are kept nowhere. Null: a button takes care of them.
    /// </param>
    public static AdaptiveCard Of(DraftView view, SelfHarm whose, bool? begun) =>
        whose is SelfHarm.Other ? ForOther(view, begun) : ForSelf(view, begun);

    private static AdaptiveCard ForSelf(DraftView view, bool? begun)
    {
        var words = view.Words;
        var contacts = view.Playbook.Organisation.Contacts;
        return Layout.Card(
            view.Language,
            words["Fallback"],
            Layout.Heading(words["Crisis.Title"]),
            Layout.Paragraph(words["Crisis.Text"]),
            Numbers.Line(view, "Crisis.Line", contacts.Crisis) with { Weight = TextWeight.Bolder },
            Numbers.Line(view, "Crisis.Emergency", contacts.Emergency),
            new TextBlock(words["Crisis.Doctor"]) { Spacing = Spacing.Small },
            Numbers.Closed(view),
            Layout.Paragraph(words["Crisis.Warn"]),
            Layout.Small(words["Crisis.WhatTheyRead"]),
            Warn(view),
            begun is { } kept ? Layout.Small(words[kept ? "Crisis.Begun" : "Crisis.NotKept"]) : null);
    }

    /// <summary>Nobody is warned from here: who is in danger is somebody else, whom only the writer knows.</summary>
    private static AdaptiveCard ForOther(DraftView view, bool? begun)
    {
        var words = view.Words;
        var contacts = view.Playbook.Organisation.Contacts;
        return Layout.Card(
            view.Language,
            words["Fallback"],
            Layout.Heading(words["Crisis.Other.Title"]),
            Layout.Paragraph(words["Crisis.Other.Text"]),
            Numbers.Line(view, "Crisis.Other.Emergency", contacts.Emergency) with { Weight = TextWeight.Bolder },
            Numbers.Line(view, "Crisis.Line", contacts.Crisis),
            contacts.OwnEmergency is { } own ? Numbers.Line(view, "Number.Own", own) : null,
            Layout.Paragraph(words["Crisis.Other.Ask"]),
            Layout.Paragraph(words["Crisis.Other.Tell"]),
            Numbers.Closed(view),
            begun is { } kept ? Layout.Small(words[kept ? "Crisis.Begun" : "Crisis.NotKept"]) : null);
    }

    /// <summary>After "nobody now".</summary>
    public static AdaptiveCard Alone(DraftView view) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Heading(view.Words["Crisis.Alone.Title"]),
        Layout.Paragraph(view.Words["Crisis.Alone.Text", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Crisis)]));

    private static ActionSet? Warn(DraftView view) => Layout.Buttons(
        Button.Execute(view.Words["Crisis.All"], IntakeVerbs.Danger, Ids(view, nameof(DangerRoute.ManagerAndTeam))),
        Button.Execute(view.Words["Crisis.Team"], IntakeVerbs.Danger, Ids(view, nameof(DangerRoute.TeamOnly))),
        Button.Execute(view.Words["Crisis.Nobody"], IntakeVerbs.Nobody, view.Ids()));

    private static Dictionary<string, string> Ids(DraftView view, string route) =>
        new(view.Ids((DraftIds.Route, route))) { [DraftIds.Revision] = "crisis" };
}

