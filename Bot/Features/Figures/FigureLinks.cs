using Weerbaar.Web;

namespace Weerbaar.Features.Figures;

/// <summary>What leads from figures to others, and to what can be taken to a meeting.</summary>
internal sealed class FigureLinks(PageSettings page)
{
    internal const string Folder = "/figures";

    /// <summary>For somebody's own chat.</summary>
    internal IReadOnlyList<CardAction?> Own(Period period, Language language)
    {
        var words = Texts.In(language);
        return
        [
            To(words["Button.Before"], period.Before),
            period.Length is PeriodLength.Month ? To(words["Button.Quarter"], period.Quarter) : null,
            period.Length is PeriodLength.Year ? null : To(words["Button.Year"], Period.OfYear(period.Year)),
            .. Files(period, language),
        ];
    }

    /// <summary>Workbook and list on the bot's own page; none where there is no such page.</summary>
    internal IReadOnlyList<CardAction?> Files(Period period, Language language) => page.PublicAddress is { } address
        ? [.. FigureFile.Kinds.Select(
            kind => new ActionOpenUrl($"{address}{Folder}/{period.Id}.{kind}") { Title = Texts.In(language)[$"Button.{kind}"] })]
        : [];

    /// <summary>Says why there are no such buttons.</summary>
    internal string? Missing(Language language) => page.PublicAddress is null ? Texts.In(language)["NoPage"] : null;

    private static ActionExecute To(string title, Period period) =>
        Button.Execute(title, ShowFiguresAction.Name, new() { [ShowFiguresAction.Period] = period.Id });
}
