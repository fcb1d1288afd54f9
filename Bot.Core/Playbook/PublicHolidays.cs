namespace Weerbaar.Playbook;

/// <summary>
/// Computes Dutch public holidays. Which of them an organisation keeps is its playbook's: Liberation Day is a holiday
/// every year for legal terms (Algemene termijnenwet, art. 3) and for most of the public sector, while others keep it
/// once in five years; Good Friday counts for legal terms, but at most town halls people work.
/// </summary>
public static class PublicHolidays
{
    /// <summary>Whether one of these holidays falls on the date.</summary>
    public static bool Fall(DateOnly date, IReadOnlySet<PublicHoliday> kept) =>
        kept.Any(holiday => DateOf(holiday, date.Year) == date);

    /// <summary>The date of a holiday in a year; null when it is not kept that year.</summary>
    public static DateOnly? DateOf(PublicHoliday holiday, int year) => holiday switch
    {
        PublicHoliday.NewYear => new DateOnly(year, 1, 1),
        PublicHoliday.GoodFriday => Easter(year).AddDays(-2),
        PublicHoliday.EasterSunday => Easter(year),
        PublicHoliday.EasterMonday => Easter(year).AddDays(1),
        PublicHoliday.KingsDay => KingsDay(year),
        PublicHoliday.LiberationDay => new DateOnly(year, 5, 5),
        PublicHoliday.LiberationDayEveryFiveYears => year % 5 == 0 ? new DateOnly(year, 5, 5) : null,
        PublicHoliday.AscensionDay => Easter(year).AddDays(39),
        PublicHoliday.WhitSunday => Easter(year).AddDays(49),
        PublicHoliday.WhitMonday => Easter(year).AddDays(50),
        PublicHoliday.ChristmasDay => new DateOnly(year, 12, 25),
        PublicHoliday.BoxingDay => new DateOnly(year, 12, 26),
        _ => null,
    };

    private static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>Easter Sunday in the Gregorian calendar, by the computus that Meeus, Jones and Butcher published.</summary>
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = Math.DivRem(year, 100);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * shift) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
