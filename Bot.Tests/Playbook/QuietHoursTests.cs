namespace Weerbaar.Tests.Playbook;

/// <summary>When people are left in peace.</summary>
public sealed class QuietHoursTests
{
    private static readonly Organisation Town = Playbooks.Municipality.Organisation;

    [Theory]
    [InlineData("2026-11-23T10:00+01:00", "2026-11-23T10:00+01:00")]
    [InlineData("2026-11-23T19:00+01:00", "2026-11-24T08:00+01:00")]
    [InlineData("2026-11-23T02:00+01:00", "2026-11-23T08:00+01:00")]
    [InlineData("2026-11-23T08:00+01:00", "2026-11-23T08:00+01:00")]
    [InlineData("2026-11-28T12:00+01:00", "2026-11-30T08:00+01:00")]
    [InlineData("2026-12-24T20:00+01:00", "2026-12-28T08:00+01:00")]
    [InlineData("2027-03-27T12:00+01:00", "2027-03-30T08:00+02:00")]
    public void What_falls_in_quiet_hours_waits_for_their_end(string at, string until)
    {
        var calendar = new WorkCalendar(Town);
        var after = calendar.AfterQuiet(DateTimeOffset.Parse(at, null));
        Assert.Equal(DateTimeOffset.Parse(until, null), after);
        Assert.False(calendar.IsQuiet(after));
    }

    [Fact]
    public void An_organisation_can_have_no_quiet_hours_or_have_them_by_day()
    {
        var saturday = new DateTimeOffset(2026, 11, 28, 3, 0, 0, TimeSpan.FromHours(1));
        var none = new WorkCalendar(Town with { QuietHours = new(new(8, 0), new(8, 0), false) });
        Assert.Equal(saturday, none.AfterQuiet(saturday));
        var days = new WorkCalendar(Town with { QuietHours = new(new(9, 0), new(17, 0), false) });
        Assert.Equal(saturday, days.AfterQuiet(saturday));
        Assert.Equal(saturday.AddHours(14), days.AfterQuiet(saturday.AddHours(8)));
    }

    [Fact]
    public void The_last_morning_before_a_weekend_is_that_of_friday() => Assert.Equal(
        new DateTimeOffset(2026, 11, 27, 8, 30, 0, TimeSpan.FromHours(1)),
        new WorkCalendar(Town).LastMorning(new DateOnly(2026, 11, 29)));
}
