namespace Weerbaar.Features.Intake.Safety;

/// <summary>Whom to call now: one tap on a number calls it (D2).</summary>
internal static class Numbers
{
    /// <summary>112, the organisation's own number if there is one, and the police.</summary>
    public static Container Of(DraftView view)
    {
        var contacts = view.Playbook.Organisation.Contacts;
        return new Container(
        [
            Line(view, "Number.Emergency", contacts.Emergency) with { Weight = TextWeight.Bolder },
            .. Own(view),
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
            .. (view.Calendar.IsOpen(view.Now) ? Own(view) : [OwnWhenClosed(view)]).Select(line => line with { Spacing = Spacing.None }),
            Line(view, "Number.Police", contacts.Police) with { Spacing = Spacing.None },
        ])
        { Spacing = Spacing.Small };
    }

    /// <summary>Nothing while the organisation has filled in none.</summary>
    public static IEnumerable<TextBlock> Own(DraftView view) =>
        view.Playbook.Organisation.Contacts.OwnEmergency is { } own ? [Line(view, "Number.Own", own)] : [];

    private static TextBlock OwnWhenClosed(DraftView view)
    {
        var opens = Moments.Time(view.Calendar.NextOpening(view.Now), view.Playbook, view.Language);
        return new(view.Playbook.Organisation.Contacts.OwnEmergency is { } own
            ? view.Words["Safety.Own.Closed", opens, PhoneLinks.Of(own, shown => view.Words["Number.Call", shown])]
            : view.Words["Safety.Own.Closed.NoOwn", opens]);
    }

    /// <summary>Words with a link in them that says "call" and the number.</summary>
    public static TextBlock Line(DraftView view, string key, string number) =>
        new(view.Words[key, PhoneLinks.Of(number, shown => view.Words["Number.Call", shown])]) { Spacing = Spacing.Small };

    /// <summary>Outside office hours: when a person reads this, and whom to call until then (D2).</summary>
    public static TextBlock? Closed(DraftView view)
    {
        if (view.Calendar.IsOpen(view.Now))
        {
            return null;
        }

        var contacts = view.Playbook.Organisation.Contacts;
        var opens = Moments.Time(view.Calendar.NextOpening(view.Now), view.Playbook, view.Language);
        return Layout.Small(contacts.OwnEmergency is { } own
            ? view.Words["Safety.Closed", opens, PhoneLinks.Of(own)]
            : view.Words["Safety.Closed.NoOwn", opens, PhoneLinks.Of(contacts.Emergency)]);
    }
}
