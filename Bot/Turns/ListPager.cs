namespace Weerbaar.Turns;

/// <summary>The way to the pages beside one page of a list.</summary>
internal static class ListPager
{
    /// <param name="verb">What shows a page.</param>
    public static ActionSet? Of(ListSpot at, CasePage page, string verb, Language language)
    {
        var words = Texts.In(language);
        return Layout.Buttons(
            at.Back() is { } newer ? Button.Execute(words["List.Newer"], verb, newer.Ids()) : null,
            page.Older is { } place ? Button.Execute(words["List.Older"], verb, at.OlderFrom(place).Ids()) : null);
    }
}
