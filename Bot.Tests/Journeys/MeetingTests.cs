namespace Weerbaar.Tests.Journeys;

/// <summary>Where the settings say so, the bot makes the chat in which people consult and puts talks into calendars.</summary>
public sealed class MeetingTests
{
    [Fact]
    public async Task D12_One_chat_is_made_however_often_it_is_asked_for_and_its_card_tells_newcomers_nothing()
    {
        await using var town = await EndToEndHost.StartAsync(bots: 2, settings: new() { ["Graph__CreatesChats"] = "true" });
        var (sanne, marijke, noor) = (town.Person("sanne"), town.Person("marijke"), town.Person("noor"));
        var number = await sanne.ReportsAsync();
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        await marijke.FindsAsync(number);
        await town.FaultAsync("graph", "status", status: 429, retryAfter: 1, method: "POST", path: "/v1.0/chats");
        var dialogs = await Task.WhenAll(
            noor.ClicksAsync("Samen overleggen", conversation: "monitoring", on: number),
            marijke.ClicksAsync("Chat of afspraak", on: number));
        await Task.WhenAll(noor.SubmitsAsync(dialogs[0], "Chat laten maken"), marijke.SubmitsAsync(dialogs[1], "Chat laten maken"));
        await town.PostAsync("/api/deliveries/repeat", new JsonObject { ["id"] = "new" });

        await noor.FindsAsync("Er is een chat voor het overleg", "monitoring");
        var chat = Assert.Single(await ChatsAsync(town));
        Assert.Equal($"Overleg {number}", (string)chat["name"]!);
        Assert.Equal(["marijke", "noor", "sanne"], chat["members"]!.AsArray().Select(member => (string)member!).Order());
        var key = (string)chat["key"]!;
        var card = await sanne.FindsAsync("Overleg bij zaak", key);
        Assert.False(card.Says("Sanne") || card.Says("bedreig") || card.Says("Marijke"), card.Words);

        var own = await sanne.ClicksAsync("Melding bekijken", conversation: key);
        Assert.Contains("ik word online bedreigd", own.Words, StringComparison.Ordinal);
        await town.MembershipAsync(key, "liam", "join");
        var other = await town.Person("liam").ClicksAsync("Melding bekijken", conversation: key);
        Assert.Null(other.Card);
        Assert.DoesNotContain("bedreigd", other.Words, StringComparison.Ordinal);
        Assert.Contains(
            "/l/chat/19%3A", (await marijke.FindsAsync("Er is een chat voor het overleg")).Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D28_A_talk_stands_in_the_calendars_once_and_a_refusal_says_what_to_do()
    {
        await using var town = await EndToEndHost.StartAsync(settings: new() { ["Graph__CreatesEvents"] = "true" });
        await town.ToAWorkingMorningAsync();
        var (sanne, marijke) = (town.Person("sanne"), town.Person("marijke"));
        var number = await sanne.ReportsAsync();
        await marijke.FindsAsync(number);
        var date = (await town.NowAsync()).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        await town.FaultAsync("graph", "status", status: 403, method: "POST", path: "/events");
        await PlansAsync(marijke, number, date, "09:00");
        await marijke.FindsAsync("Ik heb daar in Teams geen toestemming voor");
        Assert.Empty(await AppointmentsAsync(town));

        await town.FaultAsync("graph", "cutAfter", method: "POST", path: "/events");
        await PlansAsync(marijke, number, date, "10:30");
        await EndToEndHost.EventuallyAsync(
            async () => (await AppointmentsAsync(town)).Count == 1, "the calendar has it, though nobody knows");
        await town.AdvanceAsync("PT1M");
        await marijke.FindsAsync("Er is een gesprek gepland");
        var made = Assert.Single(await AppointmentsAsync(town));
        Assert.Equal(
            ($"Gesprek {number}", "marijke", "Europe/Amsterdam", 2),
            ((string)made["subject"]!, (string)made["organizer"]!, (string)made["timeZone"]!, (int)made["calls"]!));
        Assert.Equal($"{date}T10:30:00", (string)made["start"]!);
        Assert.Equal(["sanne.bakker@voorbeeldstad.example"], made["attendees"]!.AsArray().Select(one => (string)one!));
        var card = await marijke.FindsAsync("Er is een gesprek gepland");
        Assert.Contains("Gesprek in je agenda", CardWords.Buttons(card.Card!));
        Assert.Contains("Ik heb met de medewerker gesproken", CardWords.Buttons(card.Card!));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static async Task PlansAsync(TeamsUser manager, string number, string date, string time) => await manager.FillsAsync(
        "Gesprek met de medewerker plannen", "Zet in de agenda", new() { ["date"] = date, ["time"] = time, ["minutes"] = "30" }, number);

    private static async Task<IReadOnlyList<JsonNode>> ChatsAsync(EndToEndHost town) =>
        [.. (await town.GetAsync("/api/world"))["conversations"]!.AsArray().Where(one => (string)one!["type"]! == "groupChat").Select(
            one => one!)];

    private static async Task<IReadOnlyList<JsonNode>> AppointmentsAsync(EndToEndHost town) =>
        [.. (await town.GetAsync("/api/appointments?as=marijke"))["appointments"]!.AsArray().Select(one => one!)];
}
