using System.Globalization;

namespace Weerbaar.Features.Figures;

/// <summary>Figures in words, the same on card, page and in the workbook.</summary>
internal sealed class FigureWords(Language language)
{
    private const int HoursInDay = 24;

    private readonly Wording _words = Texts.In(language);

    public string this[string key] => _words[key];

    public string this[string key, params ReadOnlySpan<object?> values] => _words[key, values];

    public CultureInfo Culture => _words.Culture;

    /// <summary>"maart 2026", "het eerste kwartaal van 2026", "2026".</summary>
    public string Name(Period period) => period.Length switch
    {
        PeriodLength.Month => period.From.ToString("MMMM yyyy", _words.Culture),
        PeriodLength.Quarter => _words[$"Quarter.{period.Number}", period.Year],
        _ => period.Id,
    };

    /// <summary>"mrt 26", "K1 26": under a bar.</summary>
    public string Short(Period period) => period.Length is PeriodLength.Quarter
        ? _words["Quarter.Short", period.Number, period.From.ToString("yy", _words.Culture)]
        : period.From.ToString("MMM yy", _words.Culture);

    /// <summary>"10", "&lt;5".</summary>
    public string Of(Count count) => count.IsFew ? _words["Few.Short"] : count.AtLeast.ToString(_words.Culture);

    /// <summary>"10", "minder dan 5".</summary>
    public string Said(Count count) => count.IsFew ? _words["Few"] : count.AtLeast.ToString(_words.Culture);

    /// <summary>"3 dagen (10 zaken)", or that there are too few.</summary>
    public string Said(Duration took) =>
        took.Hours is { } hours ? _words["Took", Time(hours), Said(took.Cases)] : _words["Took.TooFew"];

    /// <summary>"5 van de 10": about how many in a hundred that is only where that says something.</summary>
    public string Share(Count part, Count whole)
    {
        const int Enough = 25;
        if (whole.IsFew)
        {
            return _words["Share.Few"];
        }

        return part.IsFew || whole.AtLeast < Enough
            ? _words["Share", Said(part), Said(whole)]
            : _words["Share.Percent", Said(part), Said(whole), 5 * (int)Math.Round(20.0 * part.AtLeast / whole.AtLeast)];
    }

    public string Score(double score) => score.ToString("0.#", _words.Culture);

    private string Time(double hours) => hours switch
    {
        < 1 => _words["Time.Soon"],
        < 2 => _words["Time.Hour"],
        < 2 * HoursInDay => _words["Time.Hours", (int)Math.Round(hours)],
        _ => _words["Time.Days", (int)Math.Round(hours / HoursInDay)],
    };
}
