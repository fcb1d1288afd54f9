using System.Globalization;

namespace Weerbaar.Playbook.Loading;

/// <summary>Reads who the organisation is and when somebody is at work there.</summary>
internal static class OrganisationSection
{
    public static Organisation Read(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new Organisation
        {
            Name = fields.Required("name").Local(),
            DefaultLanguage = fields.Optional("default-language")?.Language() ?? Playbook.Language.Dutch,
            TimeZone = TimeZone(fields.Required("time-zone")),
            OfficeHours = OfficeHours(fields.Required("office-hours")),
            QuietHours = fields.Optional("quiet-hours") is { } quiet ? QuietHours(quiet) : Organisation.DefaultQuietHours,
            Holidays = fields.Required("holidays").List(item => item.OneOf<PublicHoliday>()).ToHashSet(),
            ClosedDays = fields.List("closed-days", Date),
            Contacts = Contacts(fields.Required("contacts")),
            Desk = fields.Optional("always-reachable-desk") is { } desk ? DeskOf(desk) : null,
            Privacy = fields.Optional("privacy") is { } privacy ? PrivacyOf(privacy) : new PrivacyReview(),
        });
    }

    public static Language Language(this Entry entry) =>
        entry.Parsed("nl or en", Playbook.Language.Dutch, text => text switch
        {
            "nl" => Playbook.Language.Dutch,
            "en" => Playbook.Language.English,
            _ => (Language?)null,
        });

    /// <summary>Said at start and not at the first deadline: a trimmed image may lack time zones.</summary>
    private static string TimeZone(Entry entry)
    {
        var id = entry.Text();
        if (id.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
        {
            entry.Fault($"this machine does not know the time zone '{id}'. Use an IANA name, and install tzdata.");
        }

        return id;
    }

    private static OfficeHours OfficeHours(Entry entry)
    {
        var fields = entry.Fields();
        var days = fields.Required("days");
        var hours = fields.RejectUnknownFields(new OfficeHours(
            days.List(item => item.OneOf<DayOfWeek>()), Time(fields.Required("from")), Time(fields.Required("to"))));
        if (days.Node is not null && hours.Days.Count == 0)
        {
            days.Fault("needs at least one day.");
        }

        if (fields.Optional("to") is { } to && fields.Optional("from") is not null && hours.To <= hours.From)
        {
            to.Fault("should be later than 'from'.");
        }

        return hours;
    }

    private static QuietHours QuietHours(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new QuietHours(
            Time(fields.Required("from")), Time(fields.Required("to")), fields.YesNo("days-off", otherwise: true)));
    }

    private static Contacts Contacts(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new Contacts
        {
            Emergency = fields.Required("emergency").Text(),
            Police = fields.Required("police").Text(),
            OwnEmergency = fields.Optional("own-emergency")?.Text(),
            Crisis = fields.Required("crisis").Text(),
            VictimSupport = fields.Required("victim-support").Text(),
        });
    }

    private static Desk DeskOf(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new Desk(
            fields.Required("name").Local(),
            fields.Required("phone").Text(),
            fields.Optional("person")?.Parsed(
                "an Entra object id", Guid.Empty, text => Guid.TryParse(text, out var id) ? id : (Guid?)null)));
    }

    private static PrivacyReview PrivacyOf(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new PrivacyReview
        {
            Contact = fields.Optional("contact")?.LocalOrSame(),
            OfficerAdvised = fields.Optional("officer-advised") is { } advised ? Date(advised) : null,
            WorksCouncilAgreed = fields.Optional("works-council-agreed") is { } agreed ? Date(agreed) : null,
        });
    }

    public static TimeOnly Time(Entry entry) => entry.Parsed("a time such as 08:30", default, text =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (TimeOnly?)null);

    private static DateOnly Date(Entry entry) => entry.Parsed("a date such as 2026-12-24", default, text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : (DateOnly?)null);
}
