using AdaptiveCards;
using Weerbaar.Features.Figures;
using Weerbaar.Tests.AdaptiveCards;
using Weerbaar.Tests.Web;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Figures;

/// <summary>The card with figures: drawn by the real renderer, whole in words, and with nothing that is smaller than five.</summary>
public sealed class FigureCardTests
{
    private static readonly FigureLinks Links = new(NoPage.Settings("https://weerbaar.example"));

    [Theory]
    [InlineData("2026-03", Language.Dutch)]
    [InlineData("2026-03", Language.English)]
    [InlineData("2026-q1", Language.English)]
    [InlineData("2026", Language.Dutch)]
    public void The_card_is_drawn_in_both_languages_and_every_chart_has_a_table_behind_it(string id, Language language)
    {
        var json = Drawn(FigureSamples.Of(Period.Parse(id)!), language);
        Assert.Contains("Chart.VerticalBar", json, StringComparison.Ordinal);
        Assert.Contains("Chart.HorizontalBar", json, StringComparison.Ordinal);
        Assert.Contains("Chart.Line", json, StringComparison.Ordinal);
        Assert.Equal(Occurrences(json, "\"Chart."), Occurrences(json, "\"fallback\":{\"type\":\"Table\""));
        Assert.Contains($"https://weerbaar.example/figures/{id}.xlsx", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_chart_shows_stands_in_words_too()
    {
        var json = Drawn(FigureSamples.Of(Period.Parse("2026-03")!), Language.Dutch);
        Assert.Contains("Belediging of schelden: 10, Bedreiging: 5", json, StringComparison.Ordinal);
        Assert.Contains("jan 26: 10, feb 26: 15, mrt 26: 20", json, StringComparison.Ordinal);
        Assert.Contains("8 uur (over 10 zaken)", json, StringComparison.Ordinal);
    }

    [Fact]
    public void D32_A_month_in_which_little_happened_shows_no_number_at_all()
    {
        var month = new MonthTally(
            "2026-03")
        { Reports = 4, Kinds = new Dictionary<string, int> { ["threat"] = 1 }, Closing = [5], Police = 1 };
        var json = Drawn(PeriodFigures.Of(Period.OfMonth(2026, 3), _ => month, Rules), Language.Dutch);
        Assert.DoesNotContain("Chart.", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Bedreiging", json, StringComparison.Ordinal);
        Assert.Contains("Van elke soort waren er minder dan 5.", json, StringComparison.Ordinal);
        Assert.Contains("minder dan 5 gesloten", json, StringComparison.Ordinal);
        Assert.Contains("te weinig zaken om te tonen", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_page_the_card_says_so_and_has_no_dead_buttons()
    {
        var links = new FigureLinks(NoPage.Settings(null));
        Assert.Empty(links.Files(Period.OfYear(2026), Language.Dutch));
        Assert.NotNull(links.Missing(Language.English));
    }

    private static string Drawn(PeriodFigures figures, Language language)
    {
        var card = new FigureCard(figures, language).Draw(Links.Own(figures.Period, language));
        Assert.Empty(CardValidator.Faults(card));
        return CardJson.Write(card);
    }

    private static int Occurrences(string text, string piece) => text.Split(piece).Length - 1;
}
