using Weerbaar.Features.Figures;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Features.Figures;

/// <summary>How people ask for figures, in both languages.</summary>
public sealed class PeriodWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("cijfers maart", "2026-03")]
    [InlineData("Cijfers over Maart 2025?", "2025-03")]
    [InlineData("figures march", "2026-03")]
    [InlineData("cijfers mrt", "2026-03")]
    [InlineData("cijfers december", "2025-12")]
    [InlineData("cijfers november", "2026-11")]
    [InlineData("figures 2026-03", "2026-03")]
    [InlineData("cijfers kwartaal 2", "2026-q2")]
    [InlineData("cijfers tweede kwartaal 2025", "2025-q2")]
    [InlineData("figures Q1 2026", "2026-q1")]
    [InlineData("statistics for the third quarter", "2026-q3")]
    [InlineData("cijfers vorig kwartaal", "2026-q3")]
    [InlineData("cijfers 2025", "2025")]
    [InlineData("figures last year", "2025")]
    [InlineData("cijfers januari 2031", "2031-01")]
    public void A_period_is_understood_and_the_command_too(string text, string period)
    {
        Assert.Equal(period, PeriodWords.Read(text, Today, out var unclear)?.Id);
        Assert.False(unclear);
        Assert.Equal(Intent.Figures, Phrasing.Municipality.Read(text).Intent);
    }

    [Theory]
    [InlineData("cijfers", false)]
    [InlineData("figures please", false)]
    [InlineData("cijfers kwartaal 7", true)]
    [InlineData("cijfers 2026-13", true)]
    [InlineData("cijfers 31", true)]
    public void Without_a_period_it_is_the_newest_and_what_is_none_is_asked_again(string text, bool asked)
    {
        Assert.Null(PeriodWords.Read(text, Today, out var unclear));
        Assert.Equal(asked, unclear);
    }

    [Theory]
    [InlineData("de cijfers in het rapport kloppen niet")]
    [InlineData("ik zal je de cijfers morgen sturen")]
    [InlineData("ze zetten mijn adres en mijn cijfers van maart op facebook")]
    public void A_story_in_which_figures_come_up_is_no_command(string text) =>
        Assert.NotEqual(Intent.Figures, Phrasing.Municipality.Read(text).Intent);
}
