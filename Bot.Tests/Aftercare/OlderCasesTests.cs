using System.Text.Json.Nodes;
using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Teams;
using Weerbaar.Tests.Intake;
using Weerbaar.Tests.Whole;

namespace Weerbaar.Tests.Aftercare;

/// <summary>Aftercare can be reopened however many cases came after it (D29).</summary>
public sealed class OlderCasesTests
{
    [Fact]
    public async Task D29_Every_case_about_the_reader_can_be_reached_and_reopened_and_none_about_a_colleague()
    {
        await using var bot = await WholeBot.StartAsync();
        var oldest = await bot.ReportsAsync();
        await bot.DoAsync(oldest.Id, Cast.Employee, new StopAftercare());
        List<CaseId> own = [oldest.Id];
        for (var next = 0; next < 6; next++)
        {
            bot.Clock.Move(TimeSpan.FromDays(1));
            own.Add((await bot.ReportsAsync()).Id);
            await bot.ReportsAsync(about: Cast.Manager);
        }

        var found = new List<string?>();
        var page = await bot.ClicksAsync(Cast.Sanne, "aftercare-list", new() { ["list"] = "Mine" });
        for (var pages = 1; ; pages++)
        {
            var card = Assert.IsType<CardAnswer>(page.Answer).Card;
            found.AddRange(CasesIn(card));
            if (CardLook.Buttons(card).FirstOrDefault(button => (string?)button["title"] == "Toon oudere") is not { } older)
            {
                Assert.Equal(2, pages);
                Assert.Contains("Toon nieuwere", CardLook.TextOf(card), StringComparison.Ordinal);
                break;
            }

            page = await bot.ClicksAsync(Cast.Sanne, "aftercare-list", Ids(older));
        }

        Assert.Equal(Enumerable.Reverse(own).Select(id => id.Value), found);
        var reopened = await bot.ClicksAsync(Cast.Sanne, "aftercare-reopen", new() { ["case"] = oldest.Id.Value });
        Assert.Contains("we vragen weer hoe het gaat", reopened.Words, StringComparison.Ordinal);
        Assert.False((await bot.CaseAsync(oldest.Id)).Care.Stopped);
    }

    private static IEnumerable<string?> CasesIn(AdaptiveCard card) => CardLook.Buttons(card)
        .Where(button => (string?)button["verb"] == "aftercare-contact")
        .Select(button => Ids(button)["case"]);

    private static Dictionary<string, string> Ids(JsonObject button) =>
        button["data"]!["ids"]!.AsObject().ToDictionary(id => id.Key, id => (string)id.Value!);
}
