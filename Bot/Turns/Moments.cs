namespace Weerbaar.Turns;

/// <summary>Dates and times as people read them: in the organisation's zone, absolute, in their language.</summary>
internal static class Moments
{
    /// <summary>"maandag 23 november".</summary>
    public static string Day(this Turn turn, DateTimeOffset at) => Day(at, turn.Playbook, turn.Language);

    /// <summary>"maandag 23 november 10:30".</summary>
    public static string Time(this Turn turn, DateTimeOffset at) => Time(at, turn.Playbook, turn.Language);

    public static string Day(DateTimeOffset at, OrganisationPlaybook playbook, Language language) =>
        Local(at, playbook).ToString("dddd d MMMM", Wording.CultureOf(language));

    /// <summary>"23 nov", for a chart or a narrow column.</summary>
    public static string ShortDay(DateTimeOffset at, OrganisationPlaybook playbook, Language language) =>
        Local(at, playbook).ToString("d MMM", Wording.CultureOf(language));

    public static string Time(DateTimeOffset at, OrganisationPlaybook playbook, Language language) =>
        Local(at, playbook).ToString("dddd d MMMM HH:mm", Wording.CultureOf(language));

    public static string Date(DateOnly date, Language language) =>
        date.ToString("d MMMM yyyy", Wording.CultureOf(language));

    private static DateTimeOffset Local(DateTimeOffset at, OrganisationPlaybook playbook) =>
        TimeZoneInfo.ConvertTimeBySystemTimeZoneId(at, playbook.Organisation.TimeZone);
}
