using System.Net;
using System.Text;

namespace Weerbaar.Tests.Teams;

public sealed class BadInputTests : IAsyncLifetime
{
    private readonly RecordingBot _bot = new();
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync(_bot);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\",")]
    [InlineData("<activity/>")]
    public async Task A_garbled_body_is_400(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body));

    [Theory]
    [InlineData("type")]
    [InlineData("id")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    public async Task A_message_without_what_is_needed_is_400(string field)
    {
        var activity = Activities.Message();
        activity.Remove(field);

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(activity.ToJsonString()));
    }

    [Theory]
    [InlineData("type", "5")]
    [InlineData("text", "{\"a\":1}")]
    [InlineData("from", "\"me\"")]
    [InlineData("conversation", "[]")]
    [InlineData("attachments", "{}")]
    [InlineData("entities", "\"x\"")]
    [InlineData("channelData", "7")]
    public async Task A_field_of_a_wrong_type_is_400(string field, string value)
    {
        var activity = Activities.Message();
        activity[field] = JsonNode.Parse(value);

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(activity.ToJsonString()));
    }

    /// <summary>Two changes of one message are told apart by it, whatever it says; the library breaks on such a date.</summary>
    [Fact]
    public async Task A_moment_is_taken_as_it_is_written()
    {
        foreach (var moment in new[] { "/Date(922337203685477)/", "gisteren" })
        {
            var activity = Activities.Message();
            activity["timestamp"] = moment;

            Assert.Equal(HttpStatusCode.OK, await PostAsync(activity.ToJsonString()));
        }

        Assert.Equal(2, _bot.Turns.Select(turn => turn.Context.ChangeId).Distinct().Count());
        Assert.DoesNotContain(_host.Log.Lines, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("from.id")]
    [InlineData("from.aadObjectId")]
    [InlineData("recipient.id")]
    [InlineData("conversation.id")]
    [InlineData("conversation.conversationType")]
    public async Task An_id_without_end_or_with_control_characters_is_400(string field)
    {
        foreach (var id in new[] { new string('a', 1_001), "a\nb" })
        {
            var activity = Activities.Message();
            var (owner, name) = field.Split('.') is [var parent, var child] ? (activity[parent]!.AsObject(), child) : (activity, field);
            owner[name] = id;

            Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(activity.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("mila")]
    [InlineData("../officers")]
    [InlineData("22222222222222222222222222222222")]
    public async Task A_person_whose_id_is_no_GUID_is_400(string id)
    {
        var activity = Activities.Message();
        activity["from"]!["aadObjectId"] = id;

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(activity.ToJsonString()));
    }

    [Theory]
    [InlineData("attachments")]
    [InlineData("entities")]
    [InlineData("membersAdded")]
    public async Task A_list_of_nothing_is_harmless(string field)
    {
        var activity = Activities.Message();
        activity[field] = new JsonArray(null, null);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(activity.ToJsonString()));
        Assert.Equal("status", _bot.Turns.Single().Context.Text);
    }

    [Fact]
    public async Task Ten_megabytes_are_413_with_their_length_said_or_not()
    {
        var body = Activities.Message(new string('x', 10_000_000)).ToJsonString();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(body));

        using var request = new HttpRequestMessage(HttpMethod.Post, _host.Address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", _host.Token());
        request.Headers.TransferEncodingChunked = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _host.SendAsync(request)).StatusCode);
        Assert.Empty(_bot.Turns);
    }

    [Fact]
    public async Task Nesting_without_end_is_400()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5000)) + string.Concat(Enumerable.Repeat("]", 5000));
        var body = Activities.Message().ToJsonString()[..^1] + $",\"value\":{deep}}}";

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_400()
    {
        var bytes = Encoding.UTF8.GetBytes(Activities.Message("status").ToJsonString());
        bytes[Encoding.UTF8.GetString(bytes).IndexOf("status", StringComparison.Ordinal)] = 0xFF;
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.Address);
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Authorization = new("Bearer", _host.Token());

        Assert.Equal(HttpStatusCode.BadRequest, (await _host.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Fifty_thousand_characters_arrive_whole()
    {
        var text = string.Concat(Enumerable.Repeat("é**\u202E😀\n", 8_000)).Trim();

        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync(Activities.Message(text))).StatusCode);
        Assert.Equal(text, _bot.Turns.Single().Context.Text);
    }

    [Fact]
    public async Task An_emoji_cut_in_two_does_not_cost_the_message()
    {
        var body = Activities.Message("HERE").ToJsonString().Replace("HERE", @"a\ud83d b", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(body));
        Assert.Equal("a\uFFFD b", _bot.Turns.Single().Context.Text);
    }

    [Fact]
    public async Task What_we_do_not_know_is_ignored()
    {
        var activity = Activities.Message();
        activity["newInTeams"] = new JsonObject { ["a"] = 1 };
        activity["entities"]!.AsArray().Add("odd");
        activity["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["mentioned"] = 5 });
        activity["channelData"]!["eventType"] = "somethingNew";

        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync(activity)).StatusCode);
        Assert.Equal("status", _bot.Turns.Single().Context.Text);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    public async Task Anything_but_JSON_is_415(string type)
    {
        var response = await _host.PostAsync(Activities.Message().ToJsonString(), _host.Token(), type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Any_method_but_POST_is_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _host.Address);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _host.SendAsync(request)).StatusCode);
    }

    private async Task<HttpStatusCode> PostAsync(string body) =>
        (await _host.PostAsync(body, _host.Token())).StatusCode;
}
