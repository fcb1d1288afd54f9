using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Playbook;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("stop", "stpo", 1)]
    [InlineData("melding", "medling", 1)]
    [InlineData("melding", "meldig", 1)]
    [InlineData("help", "help", 0)]
    [InlineData("stalker", "stalket", 1)]
    [InlineData("moord", "maand", 4)]
    public void Letters_swapped_left_out_and_mistaken_for_a_neighbour_count_once(string one, string other, int distance) =>
        Assert.Equal(distance, Spelling.Distance(one, other));

    [Theory]
    [InlineData("hlep", "help", true)]
    [InlineData("gaat", "haat", false)]
    [InlineData("held", "help", false)]
    [InlineData("bdreigd", "bedreigd", true)]
    public void A_short_word_is_only_a_slip_when_two_letters_are_swapped(string typed, string meant, bool slip) =>
        Assert.Equal(slip, Spelling.IsSlip(typed, meant));

    [Theory]
    [InlineData("bedreigd", "bedreigingen")]
    [InlineData("gefilmd", "filmen")]
    [InlineData("uitgescholden", "uitschelden", false)]
    [InlineData("haten", "haat")]
    [InlineData("bommen", "bom")]
    [InlineData("bomen", "bom", false)]
    [InlineData("zwaar", "zwart", false)]
    [InlineData("berichtje", "berichten")]
    public void Dutch_forms_come_together(string one, string other, bool same = true) =>
        Assert.Equal(same, DutchStem.Of(one) == DutchStem.Of(other));

    [Theory]
    [InlineData("threatened", "threats")]
    [InlineData("murdered", "murder")]
    [InlineData("bullies", "bullied")]
    [InlineData("stabbing", "stabbed")]
    [InlineData("loser", "lose", false)]
    public void English_forms_come_together(string one, string other, bool same = true) =>
        Assert.Equal(same, EnglishStem.Of(one) == EnglishStem.Of(other));
}
