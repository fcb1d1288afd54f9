namespace Weerbaar.Playbook;

/// <summary>
/// The organisation's working time: when a person is there, and when a term ends. Pure; instants are worked out in the
/// organisation's time zone, so a working day has the same hours on both sides of a change of the clock.
/// </summary>
public sealed class WorkCalendar(Organisation organisation)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);

    /// <summary>The local date at an instant: what legal terms count in (D21).</summary>
    public DateOnly LocalDate(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    /// <summary>The instant of a local time.</summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time) => Instant(date.ToDateTime(time));

    /// <summary>Neither weekend, holiday nor closed day.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        organisation.OfficeHours.Days.Contains(date.DayOfWeek)
        && !organisation.ClosedDays.Contains(date)
        && !PublicHolidays.Fall(date, organisation.Holidays);

    /// <summary>Whether somebody is at work, so that a message is read now (D2).</summary>
    public bool IsOpen(DateTimeOffset at) =>
        IsWorkingDay(LocalDate(at))
        && at >= Opening(LocalDate(at))
        && at < Closing(LocalDate(at));

    /// <summary>The instant itself when open, else when somebody is at work again.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset at)
    {
        if (IsOpen(at))
        {
            return at;
        }

        var date = LocalDate(at);
        return IsWorkingDay(date) && at < Opening(date) ? Opening(date) : Opening(NextWorkingDay(date));
    }

    /// <summary>Whether people are to be left in peace.</summary>
    public bool IsQuiet(DateTimeOffset at) => IsQuietDay(LocalDate(at)) || IsQuietTime(TimeOnly.FromDateTime(Local(at)));

    /// <summary>The instant itself, or when the quiet hours around it end.</summary>
    public DateTimeOffset AfterQuiet(DateTimeOffset at)
    {
        if (!IsQuiet(at))
        {
            return at;
        }

        var date = LocalDate(at);
        while (IsQuietDay(date) || QuietUntil(date) < at)
        {
            date = date.AddDays(1);
        }

        return QuietUntil(date);
    }

    /// <summary>When work begins on a date, or on the next working day.</summary>
    public DateTimeOffset FirstMorning(DateOnly date)
    {
        var day = IsWorkingDay(date) ? date : NextWorkingDay(date);
        return AfterQuiet(Opening(day));
    }

    /// <summary>The last morning, on a date or before it, on which there is a day left to act in.</summary>
    public DateTimeOffset LastMorning(DateOnly date)
    {
        while (IsQuietDay(date))
        {
            date = date.AddDays(-1);
        }

        var (awake, open) = (QuietUntil(date), Opening(date));
        return awake > open ? awake : open;
    }

    /// <summary>
    /// When a term that begins at an instant ends. Minutes and hours pass as on a clock; days, weeks and months keep the
    /// local time of day; working time passes only while the office is open.
    /// </summary>
    public DateTimeOffset Add(DateTimeOffset from, Term term) => term.Unit switch
    {
        TermUnit.Minutes => from.AddMinutes(term.Amount),
        TermUnit.Hours => from.AddHours(term.Amount),
        TermUnit.WorkingHours => AddOpenTime(from, TimeSpan.FromHours(term.Amount)),
        TermUnit.WorkingDays => AddWorkingDays(NextOpening(from), term),
        _ => Instant(AddDays(LocalDate(from), term).ToDateTime(TimeOnly.FromDateTime(Local(from)))),
    };

    /// <summary>The date on which a term ends that begins on a date; the first day counted is the one after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The term is shorter than a day.</exception>
    public DateOnly AddDays(DateOnly from, Term term) => term.Unit switch
    {
        TermUnit.Days => from.AddDays(term.Amount),
        TermUnit.Weeks => from.AddDays(7 * term.Amount),
        TermUnit.Months => from.AddMonths(term.Amount),
        TermUnit.WorkingDays => Enumerable.Range(0, term.Amount).Aggregate(from, (date, _) => NextWorkingDay(date)),
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "A date is counted in days, weeks or months."),
    };

    /// <summary>The date from which a term ends on this date.</summary>
    public DateOnly DaysBefore(DateOnly date, Term term) => term.Unit switch
    {
        TermUnit.Days => date.AddDays(-term.Amount),
        TermUnit.Weeks => date.AddDays(-7 * term.Amount),
        TermUnit.Months => date.AddMonths(-term.Amount),
        TermUnit.WorkingDays => Enumerable.Range(0, term.Amount).Aggregate(date, (day, _) => NextWorkingDay(day, -1)),
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "A date is counted in days, weeks or months."),
    };

    private bool IsQuietDay(DateOnly date) => organisation.QuietHours.DaysOff && !IsWorkingDay(date);

    private bool IsQuietTime(TimeOnly time) => time.IsBetween(organisation.QuietHours.From, organisation.QuietHours.To);

    /// <summary>In the morning, if the quiet hours are at night.</summary>
    private DateTimeOffset QuietUntil(DateOnly date) => Instant(date.ToDateTime(organisation.QuietHours.To));

    private DateTimeOffset AddWorkingDays(DateTimeOffset from, Term term)
    {
        var end = AddDays(LocalDate(from), term);
        return Instant(end.ToDateTime(TimeOnly.FromDateTime(Local(from))));
    }

    private DateTimeOffset AddOpenTime(DateTimeOffset from, TimeSpan left)
    {
        var at = NextOpening(from);
        while (left > Closing(LocalDate(at)) - at)
        {
            left -= Closing(LocalDate(at)) - at;
            at = Opening(NextWorkingDay(LocalDate(at)));
        }

        return at + left;
    }

    private DateOnly NextWorkingDay(DateOnly date, int step = 1)
    {
        do
        {
            date = date.AddDays(step);
        }
        while (!IsWorkingDay(date));
        return date;
    }

    private DateTimeOffset Opening(DateOnly date) => Instant(date.ToDateTime(organisation.OfficeHours.From));

    private DateTimeOffset Closing(DateOnly date) => Instant(date.ToDateTime(organisation.OfficeHours.To));

    private DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).DateTime;

    /// <summary>A local time that the clock skips in spring is taken an hour later; of one that comes twice, the first.</summary>
    private DateTimeOffset Instant(DateTime local)
    {
        if (_zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
