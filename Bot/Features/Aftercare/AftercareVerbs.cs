namespace Weerbaar.Features.Aftercare;

/// <summary>What stands behind the buttons of aftercare, and the ids they carry.</summary>
internal static class AftercareVerbs
{
    public const string List = "aftercare-list";
    public const string Answer = "aftercare-answer";
    public const string Tell = "aftercare-tell";
    public const string Now = "aftercare-now";
    public const string Contact = "aftercare-contact";
    public const string Pause = "aftercare-pause";
    public const string Stop = "aftercare-stop";
    public const string Reopen = "aftercare-reopen";
    public const string TakeContact = "aftercare-take-contact";

    /// <summary>The number of a check-in, or of a wish to hear from somebody.</summary>
    public const string Number = "number";

    /// <summary>What waited stands beside the field of the check-in, not in it.</summary>
    public const string Beside = "beside";

    /// <summary>One calm line with 113, wherever somebody tells how they are: what they write is not always understood (D43).</summary>
    public static CardElement Crisis(OrganisationPlaybook playbook, Wording words) =>
        Layout.Small(words["Crisis.Line", PhoneLinks.Of(playbook.Organisation.Contacts.Crisis)]);

    /// <summary>Whom to call when it cannot wait (D43): on every card on which somebody may be low.</summary>
    public static CardElement WhomToCall(OrganisationPlaybook playbook, Wording words)
    {
        var contacts = playbook.Organisation.Contacts;
        return Layout.Paragraph(contacts.OwnEmergency is { } own
            ? words["Call", PhoneLinks.Of(own), PhoneLinks.Of(contacts.VictimSupport), PhoneLinks.Of(contacts.Crisis), PhoneLinks.Of(
                contacts.Emergency)]
            : words["Call.NoOwn", PhoneLinks.Of(contacts.VictimSupport), PhoneLinks.Of(contacts.Crisis), PhoneLinks.Of(
                contacts.Emergency)]);
    }
}
