using System.Net;
using AdaptiveCards;

namespace Weerbaar.Tests.Teams;

public sealed class InvokeAnswerTests : IAsyncLifetime
{
    private static readonly AdaptiveCard Card = new() { Lang = "nl", Body = [new TextBlock("Hé")] };

    private readonly RecordingBot _bot = new();
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync(_bot);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_card_takes_the_place_of_the_one_clicked() => await AnsweredAsync(
        Activities.Click(), new CardAnswer(Card),
        $$"""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{{CardJson.Write(Card)}}}""");

    [Fact]
    public async Task A_message_is_shown_to_who_clicked() => await AnsweredAsync(
        Activities.Click(), new MessageAnswer("\"Dank\" <je>"),
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"\"Dank\" <je>"}""");

    [Fact]
    public async Task An_error_has_its_status_inside_and_200_around_it() => await AnsweredAsync(
        Activities.Click(), new ErrorAnswer("Own", "m", 500),
        """{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":"Own","message":"m"}}""");

    [Fact]
    public async Task A_dialog_shows_a_wrapped_card() => await AnsweredAsync(
        Activities.Invoke("task/fetch", """{"data":{}}"""), new DialogAnswer("Titel", Card, DialogSize.Large),
        $$$"""
        {"task":{"type":"continue","value":{"title":"Titel","height":"large","width":"large","card":{
          "contentType":"application/vnd.microsoft.card.adaptive","content":{{{CardJson.Write(Card)}}} } } } }
        """);

    [Fact]
    public async Task A_dialog_shows_a_text() => await AnsweredAsync(
        Activities.Invoke("task/submit", """{"data":{}}"""), new DialogMessage("Klaar"),
        """{"task":{"type":"message","value":"Klaar"}}""");

    [Fact]
    public async Task A_dialog_closes_on_an_empty_answer() =>
        await AnsweredAsync(Activities.Invoke("task/submit", """{"data":{}}"""), new DialogClosed(), "");

    [Theory]
    [InlineData("""{}""", "BadRequest")]
    [InlineData("""{"action":5}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"a"}}""", "NotSupported")]
    public async Task A_click_of_another_shape_is_told_so(string value, string code)
    {
        var response = await _host.PostAsync(Activities.Invoke("adaptiveCard/action", value));

        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(400, (int?)body["statusCode"]);
        Assert.Equal("application/vnd.microsoft.error", (string?)body["type"]);
        Assert.Equal(code, (string?)body["value"]!["code"]);
        Assert.Empty(_bot.Turns);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("fileConsent/invoke")]
    [InlineData("somethingNew")]
    [InlineData("application/search")]
    public async Task An_invoke_that_nobody_knows_is_501(string name)
    {
        var response = await _host.PostAsync(Activities.Invoke(name, "{}"));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_without_a_name_is_501()
    {
        var activity = Activities.Invoke("x", "{}");
        activity.Remove("name");

        Assert.Equal(HttpStatusCode.NotImplemented, (await _host.PostAsync(activity)).StatusCode);
    }

    private async Task AnsweredAsync(JsonObject activity, InvokeResponse answer, string expected)
    {
        _bot.Answer = (_, _) => Task.FromResult(answer);

        var response = await _host.PostAsync(activity);

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        if (expected.Length == 0)
        {
            Assert.Empty(body);
            return;
        }
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(body)), body);
    }
}
