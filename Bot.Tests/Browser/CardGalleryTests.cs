using AdaptiveCards;
using Microsoft.Playwright;

namespace Weerbaar.Tests.Browser;

/// <summary>
/// Cards that take weeks to come to, in the place where people read them: drawn, whole, in a wide window and on a dark phone, by a client
/// that knows charts and by one that does not.
/// </summary>
[Collection(nameof(Simulator.Teams))]
public sealed class CardGalleryTests(Simulator.Teams teams)
{
    private const int Tall = 3000;
    private const string Table = "[role=table]";

    [Fact]
    public async Task Every_card_fits_and_is_read_with_charts_and_without()
    {
        await using var chromium = await Chromium.StartAsync();
        await LookAsync(chromium, Language.Dutch, 760, ColorScheme.Light, charts: true);
        await LookAsync(chromium, Language.English, 360, ColorScheme.Dark, charts: true);
        await LookAsync(chromium, Language.English, 360, ColorScheme.Light, charts: false);
    }

    private async Task LookAsync(Chromium chromium, Language language, int width, ColorScheme colours, bool charts)
    {
        var chat = (string)(await teams.Simulator.Get("/api/conversations/chat-sanne/messages?as=sanne"))["conversation"]!["id"]!;
        var theme = colours is ColorScheme.Dark ? "dark" : "light";
        var query = $"?panes=chat-sanne&lang={(language is Language.Dutch ? "nl" : "en")}&theme={theme}&story=0&charts={(charts ? 1 : 0)}";
        await using var screen = await chromium.OpenAsync(new Uri(teams.Simulator.Address, query), width, Tall, colours);
        foreach (var (name, card) in CardPictures.In(language))
        {
            var json = CardJson.Write(card);
            var sent = await teams.AsBot.Send(chat, Simulator.Teams.Card(JsonNode.Parse(json)!));
            Assert.Equal(201, sent.Status);
            var message = screen.Page.GetByTestId($"message-{sent.Id}");
            await message.Locator(!json.Contains("Chart.", StringComparison.Ordinal) ? ".card" : charts ? ".chart" : Table).First
                .WaitForAsync();
            await message.ScreenshotAsync(new() { Path = Screen.PathOf($"{name}-{width}-{theme}{(charts ? "" : "-without")}") });
            Assert.Equal(0, await message.Locator(charts ? Table : ".chart").CountAsync());
        }

        var wider = await screen.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        Assert.True(wider <= 0, $"The page is {wider} px wider than the screen.");
        Assert.Equal("", string.Join('\n', screen.Trouble));
    }
}
