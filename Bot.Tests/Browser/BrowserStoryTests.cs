using Microsoft.Playwright;
using Weerbaar.Tests.Journeys;

namespace Weerbaar.Tests.Browser;

/// <summary>The story on the simulator's page, in a real Chromium: the cards as the real renderer draws them.</summary>
public sealed class BrowserStoryTests
{
    private const string Review = "Klopt het zo?";

    [Fact]
    public async Task From_the_first_words_to_the_end_on_one_screen()
    {
        await using var town = await EndToEndHost.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        await using var screen = await chromium.OpenAsync(
            new Uri(town.Http.BaseAddress!, "?panes=chat-sanne,chat-marijke,monitoring:noor&lang=nl&theme=light&story=0"), 1400, 1000);
        var (sanne, marijke, noor) =
            (screen.Pane("chat-sanne", "sanne"), screen.Pane("chat-marijke", "marijke"), screen.Pane("monitoring", "noor"));

        await screen.PlayAsync("story", town, async () =>
        {
            var number = await ReportsAsync(screen, sanne);
            await DecidesAsync(screen, number, noor, marijke);
            await sanne.SeesAsync("Er is een besluit");
            await EndsAsync(screen, number, noor);
            await sanne.SeesAsync("Deze melding is afgerond");
            await marijke.SeesAsync("De zaak is afgesloten");
            await screen.SaveAsync("10-end");
            await GoesOnAsync(town, number, sanne, marijke);
        });
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task The_first_answer_in_English_on_a_dark_phone()
    {
        await using var town = await EndToEndHost.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        await using var screen = await chromium.OpenAsync(
            new Uri(town.Http.BaseAddress!, "?panes=chat-liam&lang=en&theme=dark&story=0"), 360, 780, ColorScheme.Dark);
        var liam = screen.Pane("chat-liam", "liam");
        await screen.PlayAsync("phone", town, async () =>
        {
            await liam.SaysAsync("I'm being threatened online");
            await liam.SeesAsync("0900-8844");
            await screen.SaveAsync("phone-first-answer");
            await liam.ClicksAsync("No danger right now", "0900-8844");
            await liam.SeesAsync("Step 1");
            await screen.SaveAsync("phone-step");
            var wider = await screen.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
            Assert.True(wider <= 0, $"The page is {wider} px wider than the phone.");
        });
    }

    private static async Task<string> ReportsAsync(Screen screen, Pane sanne)
    {
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.SeesAsync("Reageer zelf niet online");
        await Screen.SaveAsync("01-first-answer", sanne);
        await sanne.ClicksAsync("Nu geen gevaar", "Reageer zelf niet online");
        await sanne.SeesAsync("Stap 1 van");
        await FirstSteps.ByKeyboardAsync(screen, sanne);
        await FirstSteps.ByMouseAsync(screen, sanne);
        await sanne.SeesAsync(Review);
        await sanne.ScrollsToAsync(Review);
        await Screen.SaveAsync("04-review", sanne);
        await sanne.ClicksAsync("Versturen", Review);
        await sanne.SeesAsync("Je melding is verstuurd");
        await screen.SaveAsync("05-sent");
        return Story.NumberIn(await sanne.Card("Je melding is verstuurd").InnerTextAsync());
    }

    private static async Task DecidesAsync(Screen screen, string number, Pane noor, Pane marijke)
    {
        await noor.ClicksAsync("Ik pak dit op", number);
        await noor.OpensAsync("Overleg vastleggen", number);
        await noor.TicksAsync("De medewerker");
        await noor.TicksAsync("De leidinggevende of vertrouwenspersoon");
        await noor.WritesAsync("Wat kwam eruit?", "Sanne wil dat het bericht weggaat en dat iemand haar opbelt.");
        await noor.SubmitsAsync("Vastleggen");
        await marijke.OpensAsync("Ik heb met de medewerker gesproken", number);
        await marijke.TicksAsync("Ja, de medewerker deed het goed.");
        await marijke.SubmitsAsync("Vastleggen");
        await marijke.SeesAsync("sprak met de medewerker");

        await noor.OpensAsync("Voorstel doen", number);
        await screen.SaveAsync("06-propose");
        await Screen.SaveAsync("06-propose-dialog", noor);
        await noor.Dialog.GetByLabel("Steun en veiligheid regelen").First.CheckAsync();
        await noor.WritesAsync("Waarom stel je dit voor?", "Dit helpt Sanne het meest, en het kan vandaag.");
        await noor.SubmitsAsync("Voorstel versturen");

        await marijke.SeesAsync("Er ligt een voorstel");
        await screen.SaveAsync("07-to-decide");
        await Screen.SaveAsync("07-manager", marijke);
        await noor.ScrollsToAsync(number);
        await Screen.SaveAsync("07-channel", noor);
        await marijke.OpensAsync("Goedkeuren", number);
        await screen.SaveAsync("08-approve");
        await marijke.SubmitsAsync("Ja, ik keur dit goed");
    }

    private static async Task EndsAsync(Screen screen, string number, Pane noor)
    {
        await noor.SeesAsync("acties worden uitgevoerd");
        await noor.OpensAsync("Actie afronden", number);
        await noor.TicksAsync("Het is gedaan");
        await noor.WritesAsync("Wat is er gedaan", "Vandaag samen gemaakt. Sanne voelt zich veiliger.");
        await screen.SaveAsync("09-action");
        await noor.SubmitsAsync("Vastleggen");
        await noor.OpensAsync("Zaak afsluiten", number);
        await noor.SubmitsAsync("Zaak afsluiten");
    }

    /// <summary>The manager looks back; some time later the employee is asked how it goes (D29, D31).</summary>
    private static async Task GoesOnAsync(EndToEndHost town, string number, Pane sanne, Pane marijke)
    {
        await marijke.SeesAsync($"Terugblik op zaak {number}");
        await marijke.ScrollsToAsync($"Terugblik op zaak {number}");
        await Screen.SaveAsync("11-matrix", marijke);

        const string asked = "Hoe gaat het nu met je?";
        await town.ToAWorkingMorningAsync();
        await sanne.SeesAsync(asked);
        await sanne.Card(asked).GetByLabel("4: veilig").CheckAsync();
        await sanne.Card(asked).GetByLabel("2: een beetje").CheckAsync();
        await sanne.ScrollsToAsync(asked);
        await Screen.SaveAsync("12-check-in", sanne);
        await sanne.ClicksAsync("Versturen", asked);
        await sanne.SeesAsync("Veiligheid: 4");
        await sanne.ScrollsToAsync("Veiligheid: 4");
        await Screen.SaveAsync("13-answered", sanne);
    }
}
