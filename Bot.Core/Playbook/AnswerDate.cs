using System.Globalization;

namespace Weerbaar.Playbook;

/// <summary>A date as clients send it and answers keep it: yyyy-MM-dd, whatever the language.</summary>
public static class AnswerDate
{
    private static readonly string[] Typed = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy/M/d",
        "yyyyMMdd"];
    private static readonly CultureInfo[] Cultures = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("nl-NL")];

    /// <summary>Null when it is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>
    /// A date as somebody typed it, day first, or as a client that adds a time writes it. Midnight in the client's own zone
    /// arrives as an hour of the day before: then the day counts that it was here.
    /// </summary>
    /// <param name="local">The day here at a moment.</param>
    public static DateOnly? ReadTyped(string? text, Func<DateTimeOffset, DateOnly> local)
    {
        var typed = text?.Trim();
        foreach (var culture in Cultures)
        {
            if (DateOnly.TryParseExact(typed, Typed, culture, DateTimeStyles.AllowWhiteSpaces, out var date))
            {
                return date;
            }
        }

        return typed?.Length is > 10 and < 40 && typed[10] is 'T' or 't' or ' ' ? WithTime(typed, local) : null;
    }

    private static DateOnly? WithTime(string typed, Func<DateTimeOffset, DateOnly> local)
    {
        if (Read(typed[..10]) is not { } written
            || !DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return null;
        }

        var saysZone = typed.EndsWith('Z') || typed.AsSpan(11).IndexOfAny('+', '-') >= 0;
        return saysZone && moment.TimeOfDay != TimeSpan.Zero ? local(moment) : written;
    }
}
