using Weerbaar.AdaptiveCards;
using Weerbaar.Turns;

namespace Weerbaar.Intake.Safety;

/// <summary>Whom to call now: one tap on a number calls it (D2).</summary>
internal static class Numbers
{
    /// <summary>112, the organisation's own number and the police.</summary>
    public static Container Of(DraftView view)
    {
        var contacts = view.Playbook.Organisation.Contacts;
        return new Container(
        [
            Line(view, "Number.Emergency", contacts.Emergency) with { Weight = TextWeight.Bolder },
            Line(view, "Number.Own", contacts.OwnEmergency),
            Line(view, "Number.Police", contacts.Police),
        ]);
    }

    /// <summary>The same on few lines; outside office hours they say when a person reads this (D2).</summary>
    public static Container Close(DraftView view)
    {
        var contacts = view.Playbook.Organisation.Contacts;
        return new Container(
        [
            Line(view, "Number.Emergency", contacts.Emergency) with { Weight = TextWeight.Bolder, Spacing = Spacing.None },
            (view.Calendar.IsOpen(view.Now) ? Line(view, "Number.Own", contacts.OwnEmergency) : OwnWhenClosed(view)) with { Spacing = Spacing.None },
            Line(view, "Number.Police", contacts.Police) with { Spacing = Spacing.None },
        ])
        { Spacing = Spacing.Small };
    }

    private static TextBlock OwnWhenClosed(DraftView view) => new(view.Words[
        "Safety.Own.Closed",
        Moments.Time(view.Calendar.NextOpening(view.Now), view.Playbook, view.Language),
        PhoneLinks.Of(view.Playbook.Organisation.Contacts.OwnEmergency, shown => view.Words["Number.Call", shown])]);

    /// <summary>Words with a link in them that says "call" and the number.</summary>
    public static TextBlock Line(DraftView view, string key, string number) =>
        new(view.Words[key, PhoneLinks.Of(number, shown => view.Words["Number.Call", shown])]) { Spacing = Spacing.Small };

    /// <summary>Outside office hours: when a person reads this, and whom to call until then (D2).</summary>
    public static TextBlock? Closed(DraftView view) => view.Calendar.IsOpen(view.Now)
        ? null
        : Layout.Small(view.Words[
            "Safety.Closed",
            Moments.Time(view.Calendar.NextOpening(view.Now), view.Playbook, view.Language),
            PhoneLinks.Of(view.Playbook.Organisation.Contacts.OwnEmergency)]);
}
