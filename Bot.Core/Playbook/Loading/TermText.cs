using System.Globalization;

namespace Weerbaar.Playbook.Loading;

/// <summary>Reads terms as people write them: "5 minutes", "1 hour", "4 working hours", "2 working days".</summary>
internal static class TermText
{
    private static readonly Dictionary<string, TermUnit> Units = new()
    {
        ["minute"] = TermUnit.Minutes,
        ["hour"] = TermUnit.Hours,
        ["day"] = TermUnit.Days,
        ["week"] = TermUnit.Weeks,
        ["month"] = TermUnit.Months,
        ["working hour"] = TermUnit.WorkingHours,
        ["working day"] = TermUnit.WorkingDays,
    };

    public static Term Term(this Entry entry) =>
        entry.Parsed("a term such as '5 minutes', '4 working hours' or '2 working days', of at least 1", default, Parse);

    /// <summary>A term that ends on a date and not at a time of day.</summary>
    public static Term DateTerm(this Entry entry)
    {
        var term = entry.Term();
        if (term.Amount > 0 && term.Unit is TermUnit.Minutes or TermUnit.Hours or TermUnit.WorkingHours)
        {
            entry.Fault("should be counted in days, working days, weeks or months, because it ends on a date.");
        }

        return term;
    }

    private static Term? Parse(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0
            && int.TryParse(text[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            && amount > 0
            && Units.TryGetValue(text[(space + 1)..].Trim().TrimEnd('s'), out var unit)
                ? new Term(amount, unit)
                : null;
    }
}
