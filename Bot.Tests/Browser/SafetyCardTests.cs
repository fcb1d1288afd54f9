using System.Text.Json.Nodes;
using Weerbaar.AdaptiveCards;
using Weerbaar.Playbook;
using Weerbaar.Tests.Intake;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Browser;

/// <summary>The first answer on a phone, as the real renderer draws it: it stands on one screen, and nothing on it is cut.</summary>
[Collection(nameof(Simulator.Teams))]
public sealed class SafetyCardTests(Simulator.Teams teams)
{
    private const int Width = 390;
    private const int MostHeight = 320;

    private static readonly DateTimeOffset Saturday = new(2026, 9, 12, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<Language, string[]> Words = new()
    {
        [Language.Dutch] = ["Ik word online bedreigd", "hij staat nu met een mes voor mijn deur", "iemand verspreidt een naaktfoto van mij", "ze schrijven dat ik mezelf moet ophangen"],
        [Language.English] = ["I'm being threatened online", "he is at my door with a knife now", "someone is spreading a nude photo of me", "they write that I should kill myself"],
    };

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public async Task D2_The_first_answer_stands_on_a_phone_as_a_whole(Language language)
    {
        await using var chromium = await Chromium.StartAsync();
        var chat = (string)(await teams.Simulator.Get("/api/conversations/chat-sanne/messages?as=sanne"))["conversation"]!["id"]!;
        var query = $"?panes=chat-sanne&lang={(language is Language.Dutch ? "nl" : "en")}&theme=light&story=0";
        await using var screen = await chromium.OpenAsync(new Uri(teams.Simulator.Address, query), Width, 844);
        foreach (var (number, card) in Cards(language).Index())
        {
            var sent = await teams.AsBot.Send(chat, Simulator.Teams.Card(JsonNode.Parse(CardJson.Write(card))!));
            var drawn = screen.Page.GetByTestId($"message-{sent.Id}").Locator(".card");
            await drawn.WaitForAsync();
            await drawn.ScreenshotAsync(new() { Path = Screen.PathOf($"safety-{language}-{number}") });
            var height = (await drawn.BoundingBoxAsync())!.Height;
            TestContext.Current.TestOutputHelper?.WriteLine($"{language} {number}: {height} px");
            Assert.True(height <= MostHeight, $"{language} {number} is {height} px high.");
            var cut = await drawn.EvaluateAsync<string[]>(
                "card => [...card.querySelectorAll('button, button *')].filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0).map(each => each.innerText)");
            Assert.Empty(cut);
            foreach (var call in new[] { "112", "0900-8844", "088-123 45 67" })
            {
                var link = drawn.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = (language is Language.Dutch ? "Bel " : "Call ") + call, Exact = true });
                Assert.StartsWith("tel:", await link.First.GetAttributeAsync("href"), StringComparison.Ordinal);
            }
        }
    }

    private static IEnumerable<AdaptiveCard> Cards(Language language) =>
        from words in Words[language]
        from now in new[] { BypassingTeller.Monday, Saturday }
        select new BypassingTeller(language) { Now = now, Playbook = WithOwnNumber }.Says(words).Last;

    private static OrganisationPlaybook WithOwnNumber
    {
        get
        {
            var organisation = Playbooks.Municipality.Organisation;
            return Playbooks.Municipality with
            {
                Organisation = organisation with { Contacts = organisation.Contacts with { OwnEmergency = "088-123 45 67" } },
            };
        }
    }
}
