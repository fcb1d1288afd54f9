using System.Globalization;

namespace Weerbaar.Playbook;

/// <summary>A date as clients send it and answers keep it: yyyy-MM-dd, whatever the language.</summary>
public static class AnswerDate
{
    /// <summary>Null when it is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
