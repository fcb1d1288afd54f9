namespace Weerbaar.Tests.Simulator;

/// <summary>Events in people's calendars, as Graph makes them.</summary>
[Collection(nameof(Teams))]
public sealed class CalendarTests(Teams teams)
{
    private const string Marijke = "marijke.jansen@voorbeeldstad.example";

    [Theory]
    [InlineData("subject", null)]
    [InlineData("start", "2027-03-02T10:30:00")]
    [InlineData("timeZone", "Europe/Voorbeeldstad")]
    [InlineData("address", "nobody")]
    [InlineData("onlineMeetingProvider", "unknown")]
    public async Task S44_an_event_that_Graph_would_not_take_is_refused(string field, string? value)
    {
        var seq = await teams.Simulator.Seq();
        var made = Event();
        var place = field switch
        {
            "start" => made["start"]!.AsObject(),
            "timeZone" => made["end"]!.AsObject(),
            "address" => made["attendees"]![0]!["emailAddress"]!.AsObject(),
            _ => made,
        };
        place[field == "start" ? "dateTime" : field] = value;
        Assert.Equal((400, "ErrorPropertyValidationFailure"), await Outcome(Marijke, made));
        Assert.Contains("S44", await teams.Simulator.RulesBrokenSince(seq));
    }

    [Fact]
    public async Task A_transaction_id_makes_one_event_however_often_it_is_asked_for()
    {
        var made = Event(transaction: Guid.NewGuid().ToString());
        var first = await Posted(Marijke, made);
        var again = await Posted(Marijke, made);
        Assert.Equal((201, first.Id), (again.Status, again.Id));
        Assert.NotEqual(first.Id, (await Posted(Marijke, Event(transaction: Guid.NewGuid().ToString()))).Id);

        var seen =
            (await teams.Simulator.Get("/api/appointments?as=sanne"))["appointments"]!.AsArray().Single(
                one => (string?)one!["id"] == first.Id)!;
        Assert.Equal((2, "marijke", "Gesprek"), ((int)seen["calls"]!, (string)seen["organizer"]!, (string)seen["subject"]!));
    }

    [Theory]
    [InlineData("nobody@voorbeeldstad.example", "Request_ResourceNotFound")]
    [InlineData("piet.vos@voorbeeldstad.example", "MailboxNotEnabledForRESTAPI")]
    public async Task Nobody_without_a_mailbox_organises_anything(string organizer, string code) =>
        Assert.Equal((404, code), await Outcome(organizer, Event()));

    private Task<TurnResult> Posted(string organizer, JsonObject made) =>
        teams.AsBot.Graph(HttpMethod.Post, $"users/{organizer}/events", made);

    private async Task<(int, string?)> Outcome(string organizer, JsonObject made)
    {
        var heard = await Posted(organizer, made);
        return (heard.Status, heard.Code);
    }

    private static JsonObject Event(string? transaction = null) => new()
    {
        ["subject"] = "Gesprek",
        ["start"] = Moment("2027-03-02T10:00:00"),
        ["end"] = Moment("2027-03-02T10:30:00"),
        ["attendees"] = new JsonArray(
            new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = "sanne.bakker@voorbeeldstad.example" } }),
        ["isOnlineMeeting"] = true,
        ["onlineMeetingProvider"] = "teamsForBusiness",
        ["transactionId"] = transaction,
    };

    private static JsonObject Moment(string at) => new() { ["dateTime"] = at, ["timeZone"] = "Europe/Amsterdam" };
}
