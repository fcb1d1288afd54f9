using Weerbaar.Features.Chat;

namespace Weerbaar.Tests.Features.Chat;

/// <summary>Where one is in a list: there and back again, and nothing that a card of ours does not say.</summary>
public sealed class ListSpotTests
{
    private static readonly DateOnly November = new(2026, 11, 1);

    [Fact]
    public void Older_and_newer_lead_there_and_back_through_the_buttons()
    {
        var at = ListSpot.Newest(ListKind.Month, November.AddDays(21));
        Assert.Null(at.Back());
        for (var page = 1; page <= 20; page++)
        {
            at = Sent(at.OlderFrom(Place(page)));
        }

        for (var page = 19; page >= 0; page--)
        {
            at = Sent(at.Back()!);
            Assert.Equal(page == 0 ? "" : Place(page), at.At);
        }

        Assert.Null(at.Back());
        Assert.Equal((ListKind.Month, November), (at.Kind, at.Month));
    }

    [Fact]
    public void Who_went_further_down_comes_back_at_the_newest()
    {
        var at = ListSpot.Newest(ListKind.Open);
        for (var page = 1; page <= 22; page++)
        {
            at = Sent(at.OlderFrom(Place(page)));
        }

        Assert.Equal("", Sent(at.Back()!).At);
    }

    [Theory]
    [InlineData("Open", "", "x")]
    [InlineData("Open", "", "../../me")]
    [InlineData("Open", "2026-11", "")]
    [InlineData("Month", "", "")]
    [InlineData("Month", "november", "")]
    [InlineData("7", "", "")]
    [InlineData("", "", "")]
    public void What_no_card_of_ours_says_is_no_place(string list, string month, string at) =>
        Assert.Null(ListSpot.Parse(Data(new() { ["list"] = list, ["month"] = month, ["at"] = at })));

    private static ListSpot Sent(ListSpot at)
    {
        var sent = ListSpot.Parse(Data(at.Ids()));
        Assert.NotNull(sent);
        return sent;
    }

    private static string Place(int page) => $"{page:D19}-abcdefghjkmnpqrstuvwxyz234";

    private static ActionData Data(Dictionary<string, string> ids) => new(ShowList.Name, ids, new Dictionary<string, string>());
}
