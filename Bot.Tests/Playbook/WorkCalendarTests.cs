using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Weerbaar.Tests.Playbook;

[Properties(Arbitrary = [typeof(Minutes)])]
public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = new(Playbooks.Municipality.Organisation);

    [Theory]
    [InlineData("2026-11-20T16:00+01:00", 4, TermUnit.WorkingHours, "2026-11-23T11:30+01:00")]
    [InlineData("2026-11-21T12:00+01:00", 1, TermUnit.WorkingHours, "2026-11-23T09:30+01:00")]
    [InlineData("2026-11-20T16:00+01:00", 5, TermUnit.Minutes, "2026-11-20T16:05+01:00")]
    [InlineData("2026-12-24T10:00+01:00", 2, TermUnit.WorkingDays, "2026-12-29T10:00+01:00")]
    [InlineData("2026-03-27T16:30+01:00", 1, TermUnit.WorkingHours, "2026-03-30T09:00+02:00")]
    [InlineData("2026-03-28T10:00+01:00", 1, TermUnit.Days, "2026-03-29T10:00+02:00")]
    [InlineData("2026-10-24T10:00+02:00", 1, TermUnit.Days, "2026-10-25T10:00+01:00")]
    [InlineData("2026-03-28T02:30+01:00", 1, TermUnit.Days, "2026-03-29T03:30+02:00")]
    [InlineData("2026-01-31T10:00+01:00", 1, TermUnit.Months, "2026-02-28T10:00+01:00")]
    public void A_term_ends_when_people_expect_it(string from, int amount, TermUnit unit, string end) =>
        Assert.Equal(Instant(end), Calendar.Add(Instant(from), new Term(amount, unit)));

    [Fact]
    public void D21_Three_months_are_ninety_days() => Assert.Equal(
        new DateOnly(2026, 4, 1),
        Calendar.AddDays(new DateOnly(2026, 1, 1), Playbooks.Municipality.Deadlines.Single(d => d.Id == "own-complaint").Term));

    [Fact]
    public void D21_Two_working_days_after_the_Thursday_before_Easter_skip_Easter_Monday() => Assert.Equal(
        new DateOnly(2026, 4, 7), Calendar.AddDays(new DateOnly(2026, 4, 2), new Term(2, TermUnit.WorkingDays)));

    [Theory]
    [InlineData(PublicHoliday.EasterMonday, 2026, "2026-04-06")]
    [InlineData(PublicHoliday.EasterMonday, 2038, "2038-04-26")]
    [InlineData(PublicHoliday.GoodFriday, 2027, "2027-03-26")]
    [InlineData(PublicHoliday.AscensionDay, 2026, "2026-05-14")]
    [InlineData(PublicHoliday.WhitMonday, 2026, "2026-05-25")]
    [InlineData(PublicHoliday.KingsDay, 2025, "2025-04-26")]
    [InlineData(PublicHoliday.KingsDay, 2026, "2026-04-27")]
    [InlineData(PublicHoliday.LiberationDayEveryFiveYears, 2030, "2030-05-05")]
    [InlineData(PublicHoliday.LiberationDayEveryFiveYears, 2026, null)]
    public void D21_Holidays_are_computed(PublicHoliday holiday, int year, string? date) => Assert.Equal(
        date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture), PublicHolidays.DateOf(holiday, year));

    [Theory]
    [InlineData("2026-11-23T08:29:59+01:00", false)]
    [InlineData("2026-11-23T08:30+01:00", true)]
    [InlineData("2026-11-23T17:00+01:00", false)]
    [InlineData("2026-05-05T10:00+02:00", false)]
    [InlineData("2026-11-22T10:00+01:00", false)]
    public void D2_Outside_office_hours_is_known(string at, bool open) => Assert.Equal(open, Calendar.IsOpen(Instant(at)));

    [Fact]
    public void D21_A_legal_date_is_the_local_one() =>
        Assert.Equal(new DateOnly(2026, 7, 2), Calendar.LocalDate(Instant("2026-07-01T22:30Z")));

    [Property]
    public bool The_next_opening_is_open_and_not_before(DateTimeOffset at) =>
        Calendar.IsOpen(Calendar.NextOpening(at)) && Calendar.NextOpening(at) >= at;

    [Property]
    public bool A_longer_term_never_ends_earlier(DateTimeOffset at, TermUnit unit) => Enumerable.Range(1, 40).All(amount =>
        Calendar.Add(at, new Term(amount, unit)) < Calendar.Add(at, new Term(amount + 1, unit))
        || Calendar.Add(at, new Term(amount, unit)) == Calendar.Add(at, new Term(amount + 1, unit)) && unit is TermUnit.Months);

    [Property]
    public bool Working_hours_add_up(DateTimeOffset at) => Enumerable.Range(1, 30).All(hours =>
        Calendar.Add(at, new Term(hours + 3, TermUnit.WorkingHours))
            == Calendar.Add(Calendar.Add(at, new Term(hours, TermUnit.WorkingHours)), new Term(3, TermUnit.WorkingHours)));

    [Property]
    public bool A_working_day_ends_on_a_working_day(DateTimeOffset at) =>
        Calendar.IsWorkingDay(Calendar.LocalDate(Calendar.Add(at, new Term(2, TermUnit.WorkingDays))));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Any minute of fifteen years.</summary>
    public static class Minutes
    {
        public static Arbitrary<DateTimeOffset> Of() => Gen.Choose(0, 15 * 366 * 24 * 60)
            .Select(minutes => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes)).ToArbitrary();
    }
}
