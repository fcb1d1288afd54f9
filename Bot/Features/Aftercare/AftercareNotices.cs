namespace Weerbaar.Features.Aftercare;

/// <summary>
/// Who must hear what of a wish to hear from somebody, and that an employee can no longer be reached (D30). Nothing of
/// the case, no score, no word.
/// </summary>
internal sealed class AftercareNotices : ICaseNotices
{
    public IEnumerable<Notice> Of(RecordedEvent happened, Case now, CardContext context)
    {
        var contacts = context.Playbook.Organisation.Contacts;
        return (happened.Event, now.Care.Wish) switch
        {
            (Reminded reminded, { Waits: true } wish) when reminded.Chain == $"contact:{wish.Number}" =>
                wish.Told.Select(person => To($"contact-{person.Id}", person.Id, "Notice.ContactWaits")),
            (ContactTaken, { TakenBy: { } by }) => Employee(now, "Notice.ContactTaken", by.Name),
            (ContactExtended, { Waits: true } wish) => Employee(now, "Notice.ContactNext", wish.Told[^1].Name),
            (ContactEnded, { Ended: true }) => contacts.OwnEmergency is { } own
                ? Employee(now, "Notice.ContactEnded", own, contacts.VictimSupport)
                : Employee(now, "Notice.ContactEnded.NoOwn", contacts.VictimSupport),
            (CheckInNotBrought, _) => NotBrought(now),
            _ => [],
        };
    }

    private static IEnumerable<Notice> Employee(Case now, string key, params object[] values) =>
        now.Affected is { } employee ? [To("employee", employee.Id, key, values)] : [];

    /// <summary>The officer who has the case, or all of them; and who decides, who knows the employee best.</summary>
    private static IEnumerable<Notice> NotBrought(Case now) =>
    [
        now.Claim is { } claim
            ? To("officer", claim.Officer.Id, "Notice.NotBrought", now.Number)
            : new Notice(
                "channel", new Recipient.InChannel(ChannelUse.Officers), Text("Notice.NotBrought", now.Number)),
        .. now.Route.Deciders.Where(member => !now.IsAbout(member.Person.Id)).Select(member =>
            To($"decider-{member.Person.Id}", member.Person.Id, "Notice.NotBrought", now.Number)),
    ];

    private static Notice To(string key, PersonId person, string text, params object[] values) =>
        new(key, new Recipient.OnePerson(person), Text(text, values));

    private static Func<Language, string> Text(string key, params object[] values) =>
        language => Texts.In(language)[key, values];
}
