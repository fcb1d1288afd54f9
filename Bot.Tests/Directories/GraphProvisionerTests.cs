using Microsoft.AspNetCore.Http;
using Weerbaar.Directories;

namespace Weerbaar.Tests.Directories;

/// <summary>Chats and events: asked for once a call, and what is not known to have failed is said to be unknown.</summary>
public sealed class GraphProvisionerTests : IAsyncLifetime
{
    private static readonly DirectoryPerson[] People =
    [
        new(Entry.IdOf(1), "ann", null, true, false, "ann@voorbeeld.example", "ann@upn.example"),
        new(Entry.IdOf(2), "guest", null, true, true, null, "guest@upn.example"),
    ];

    private DirectoryFixture _fixture = null!;

    public async ValueTask InitializeAsync() => _fixture = await DirectoryFixture.StartAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_chat_names_its_members_with_their_roles_and_comes_back_with_its_id()
    {
        var asked = Answers("""{"id":"19:chat@thread.v2","chatType":"group"}""");

        Assert.Equal(new ProvisioningOutcome.Made("19:chat@thread.v2", null), await ChatAsync());
        var body = await asked;
        Assert.Equal(("group", "Overleg 7KM"), ((string)body["chatType"]!, (string)body["topic"]!));
        Assert.Equal(["owner", "guest"], body["members"]!.AsArray().Select(member => (string)member!["roles"]![0]!));
        Assert.EndsWith($"/users('{Entry.IdOf(1)}')", (string)body["members"]![0]!["user@odata.bind"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_neutral_private_in_local_time_and_has_a_key_of_its_own()
    {
        var asked = Answers("""{"id":"AAMk","webLink":"https://outlook.example/1"}""");

        Assert.Equal(new ProvisioningOutcome.Made("AAMk", "https://outlook.example/1"), await EventAsync());
        var body = await asked;
        Assert.Equal(
            ("Gesprek 7KM", "2026-11-24T10:00:00", "Europe/Amsterdam", "a-key", "private", "teamsForBusiness"),
            (Text("subject"), (string)body["start"]!["dateTime"]!, (string)body["end"]!["timeZone"]!, Text("transactionId"),
                Text("sensitivity"),
                Text("onlineMeetingProvider")));
        Assert.Equal(
            ["ann@voorbeeld.example", "guest@upn.example"],
            body["attendees"]!.AsArray().Select(one => (string)one!["emailAddress"]!["address"]!));

        string Text(string name) => (string)body[name]!;
    }

    [Theory]
    [InlineData(403, "Forbidden", "Refused", "denied")]
    [InlineData(400, "BadRequest", "Refused", "refused")]
    [InlineData(404, "Request_ResourceNotFound", "Refused", "unknown")]
    [InlineData(404, "MailboxNotEnabledForRESTAPI", "Refused", "refused")]
    [InlineData(503, "ServiceUnavailable", "Later", "failing")]
    [InlineData(500, "InternalServerError", "Unknown", "failing")]
    [InlineData(504, "UnknownError", "Unknown", "failing")]
    public async Task What_went_wrong_says_whether_it_may_be_there_and_nothing_is_asked_twice(
        int status, string code, string outcome, string fault)
    {
        _fixture.Graph.Fail(status, code);

        var made = await ChatAsync();
        Assert.Equal(outcome, made.GetType().Name);
        Assert.Equal(fault, made switch
        {
            ProvisioningOutcome.Refused refused => refused.Code,
            ProvisioningOutcome.Later later => later.Code,
            ProvisioningOutcome.Unknown unknown => unknown.Code,
            _ => "",
        });
        Assert.Single(_fixture.Graph.Calls);
    }

    [Fact]
    public async Task Throttling_says_how_long_Graph_wants_to_be_left_alone()
    {
        _fixture.Graph.Fail(429, "TooManyRequests", retryAfter: 47);

        Assert.Equal(new ProvisioningOutcome.Later(TimeSpan.FromSeconds(47), "throttled"), await EventAsync());
        Assert.Single(_fixture.Graph.Calls);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_question_leaves_it_unknown()
    {
        _fixture.Graph.Instead.Enqueue(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });

        Assert.Equal(new ProvisioningOutcome.Unknown("unreachable"), await ChatAsync());
        Assert.Single(_fixture.Graph.Calls);
    }

    private Task<ProvisioningOutcome> ChatAsync() => _fixture.Chats.CreateAsync("Overleg 7KM", People, default);

    private Task<ProvisioningOutcome> EventAsync() => _fixture.Calendars.CreateAsync(
        Entry.IdOf(3),
        new CalendarTalk("Gesprek 7KM", new(2026, 11, 24, 10, 0, 0), new(2026, 11, 24, 10, 30, 0), "Europe/Amsterdam", People),
        "a-key",
        default);

    private Task<JsonNode> Answers(string json)
    {
        var asked = new TaskCompletionSource<JsonNode>();
        _fixture.Graph.Instead.Enqueue(async http =>
        {
            asked.SetResult((await JsonNode.ParseAsync(http.Request.Body))!);
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(json);
        });
        return asked.Task;
    }
}
