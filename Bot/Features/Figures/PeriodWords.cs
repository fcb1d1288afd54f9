namespace Weerbaar.Features.Figures;

/// <summary>
/// Which period somebody means: "cijfers maart", "figures q2 2025", "cijfers vorig jaar". In either language, whatever theirs is.
/// Without a year it is the newest of that name that has begun.
/// </summary>
internal sealed class PeriodWords
{
    private const int Quarters = 4;

    private static readonly Wording[] Both = [.. Enum.GetValues<Language>().Select(Texts.In)];
    private static readonly char[] Between = [' ', ',', '.', '?', '!', ':', ';', '\n', '\t', '(', ')', '"', '\u00a0'];

    private readonly string[] _said;
    private readonly DateOnly _today;

    private PeriodWords(string text, DateOnly today) =>
        (_said, this._today) = (text.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries), today);

    /// <summary>Null with nothing named: the newest month. Null with something that is no period: <paramref name="unclear"/>.</summary>
    public static Period? Read(string text, DateOnly today, out bool unclear)
    {
        var words = new PeriodWords(text, today);
        var period = words.Named();
        unclear = period is null && (words.Says("Quarter") || words._said.Any(word => word.Any(char.IsAsciiDigit)));
        return period;
    }

    private Period? Named() =>
        _said.Select(Period.Parse).FirstOrDefault(period => period is { Length: not PeriodLength.Year })
        ?? Month() ?? Quarter() ?? Year();

    private Period? Month()
    {
        var month = 1
            + Both.Select(words => Array.FindIndex(words["Words.Months"].Split(','), names => names.Split('|').Any(_said.Contains))).Max();
        return month > 0 ? Period.OfMonth(YearSaid ?? (month <= _today.Month ? _today.Year : _today.Year - 1), month) : null;
    }

    private Period? Quarter()
    {
        var now = Period.MonthOf(_today).Quarter;
        if (Says("Quarter") && Says("Last"))
        {
            return now.Before;
        }

        var number = Enumerable.Range(1, Quarters).FirstOrDefault(number =>
            _said.Contains($"q{number}") || _said.Contains($"k{number}") || (Says("Quarter") && IsNumbered(number)));
        return number > 0 ? Period.OfQuarter(YearSaid ?? (number <= now.Number ? _today.Year : _today.Year - 1), number) : null;
    }

    private bool IsNumbered(int number) => _said.Any(word =>
        word == $"{number}" || Both.Any(words => words["Words.Ordinals"].Split(',')[number - 1].Split('|').Contains(word)));

    private Period? Year() => YearSaid is { } year && !Says("Quarter") ? Period.OfYear(year)
        : Says("Year") && Says("Last") ? Period.OfYear(_today.Year - 1) : null;

    private int? YearSaid => _said.Select(Period.Parse).FirstOrDefault(period => period is { Length: PeriodLength.Year })?.Year;

    private bool Says(string what) => Both.Any(words => words[$"Words.{what}"].Split(',').Any(_said.Contains));
}
