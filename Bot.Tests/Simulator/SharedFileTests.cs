using System.Net.Http.Headers;

namespace Weerbaar.Tests.Simulator;

/// <summary>Files and pasted pictures.</summary>
[Collection(nameof(Teams))]
public sealed class SharedFileTests(Teams teams)
{
    private static readonly byte[] Bytes = [1, 2, 3, 250, 0, 7];

    [Fact]
    public async Task S28_a_file_is_fetched_by_its_own_address_and_never_with_the_bots_token()
    {
        await Send("files", "bewijs 1.pdf");
        var content =
            Attachments().First(a => (string?)a!["contentType"] == "application/vnd.microsoft.teams.file.download.info")!["content"]!;
        var address = new Uri((string)content["downloadUrl"]!).PathAndQuery;
        Assert.Equal("pdf", (string?)content["fileType"]);
        Assert.Equal(Bytes, await teams.Simulator.Http.GetByteArrayAsync(address));
        var seq = await teams.Simulator.Seq();
        Assert.Equal(401, (await teams.AsBot.Ask(HttpMethod.Get, address, null, await teams.AsBot.Token("api.botframework.com"))).Status);
        Assert.Contains("S28", await teams.Simulator.RulesBrokenSince(seq));
        var spoilt = address.Replace("tempauth=", "tempauth=x", StringComparison.Ordinal);
        Assert.Equal(401, (await teams.AsBot.Ask(HttpMethod.Get, spoilt, null, null)).Status);
    }

    [Fact]
    public async Task S29_a_pasted_picture_needs_the_bots_token()
    {
        await Send("pasted", "image.png");
        var picture = Attachments().First(a => (string?)a!["contentType"] == "image/*")!;
        var address = new Uri((string)picture["contentUrl"]!).PathAndQuery;
        var seq = await teams.Simulator.Seq();
        Assert.Equal(401, (await teams.AsBot.Ask(HttpMethod.Get, address, null, null)).Status);
        Assert.Contains("S29", await teams.Simulator.RulesBrokenSince(seq));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await teams.AsBot.Token("api.botframework.com"));
        using var response = await teams.Simulator.Http.SendAsync(request);
        Assert.Equal(Bytes, await response.Content.ReadAsByteArrayAsync());
        Assert.Contains(Attachments(), a => (string?)a!["contentType"] == "text/html");
    }

    [Fact]
    public async Task The_page_shows_what_was_sent()
    {
        var sent = await Send("files", "foto.png");
        var shown = sent["sent"]!["attachments"]![0]!;
        Assert.Equal(("file", "foto.png", Bytes.Length), ((string?)shown["kind"], (string?)shown["name"], (int)shown["size"]!));
        Assert.Equal(Bytes, await teams.Simulator.Http.GetByteArrayAsync((string)shown["url"]!));
    }

    [Fact]
    public async Task A_bot_gets_no_files_in_a_channel()
    {
        using var form = Form("files", "foto.png", "noor");
        using var response = await teams.Simulator.Http.PostAsync("/api/conversations/monitoring/say", form);
        Assert.Equal(409, (int)response.StatusCode);
    }

    private static MultipartFormDataContent Form(string part, string name, string person)
    {
        var file = new ByteArrayContent(Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { new StringContent(person), "as" }, { new StringContent("kijk"), "text" },
            { file, part, name } };
    }

    private JsonArray Attachments() => teams.Bot.LastOf("message")["attachments"]!.AsArray();

    private async Task<JsonNode> Send(string part, string name)
    {
        var person = await teams.Newcomer();
        using var form = Form(part, name, person.Key);
        using var response = await teams.Simulator.Http.PostAsync($"/api/conversations/{person.Chat}/say", form);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
