using System.Net.Http.Json;

namespace Weerbaar.Tests.Journeys;

/// <summary>A message as somebody sees it.</summary>
public sealed record Seen(string Id, bool FromBot, string Text, JsonObject? Card, bool Edited)
{
    /// <summary>All words of the message: its text, or everything that its card says.</summary>
    public string Words => Card is null ? Text : string.Join('\n', CardWords.Of(Card));

    public bool Says(string words) => Words.Contains(words, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What came of something that somebody did.</summary>
public sealed record Shown(bool Accepted, int Status, string Kind, string Text, JsonObject? Card, string? Dialog)
{
    public string Words => Card is null ? Text : string.Join('\n', CardWords.Of(Card)) + "\n" + Text;
}

/// <summary>Somebody in the town, as they act in Teams: they type, click and look.</summary>
public sealed class TeamsUser(EndToEndHost town, string key)
{
    public string Chat => "chat-" + key;

    public async Task<Shown> SaysAsync(string text, string? conversation = null, string? thread = null)
    {
        var body = new JsonObject { ["as"] = key, ["text"] = text, ["settleMs"] = 150 };
        if (thread is not null)
        {
            body["thread"] = thread;
        }

        return Read(await town.PostAsync($"/api/conversations/{conversation ?? Chat}/say", body));
    }

    public async Task<Shown> SendsAsync(string fileName, byte[] content, bool pasted = false, string text = "")
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(key), "as" },
            { new StringContent(text), "text" },
            { new ByteArrayContent(content), pasted ? "pasted" : "files", fileName },
        };
        var response = await town.Http.PostAsync(new Uri($"/api/conversations/{Chat}/say", UriKind.Relative), form);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return Read((await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    /// <summary>All messages of a conversation as they see it, oldest first.</summary>
    public async Task<IReadOnlyList<Seen>> SeesAsync(string? conversation = null)
    {
        var answer = await town.GetAsync($"/api/conversations/{conversation ?? Chat}/messages?as={key}");
        return [.. answer["messages"]!.AsArray().Select(message => ReadMessage(message!))];
    }

    /// <summary>The newest message of the bot that says these words; waits for it.</summary>
    public async Task<Seen> FindsAsync(string words, string? conversation = null, int seconds = 40)
    {
        Seen? found = null;
        IReadOnlyList<Seen> all = [];
        try
        {
            await EndToEndHost.EventuallyAsync(
                async () =>
                {
                    all = await SeesAsync(conversation);
                    return (found = all.LastOrDefault(message => message.FromBot && message.Says(words))) is not null;
                },
                "",
                seconds);
        }
        catch (Exception)
        {
            Assert.Fail($"{key} does not find '{words}'. They see:\n{string.Join("\n---\n", all.Select(message => message.Words))}");
        }

        return found!;
    }

    public async Task<bool> HasSeenAsync(string words, string? conversation = null) =>
        (await SeesAsync(conversation)).Any(message => message.FromBot && message.Says(words));

    /// <summary>Clicks a button by its title on the newest card that has it.</summary>
    public async Task<Shown> ClicksAsync(
        string title, Dictionary<string, string>? inputs = null, string? conversation = null, bool oldClient = false, string? on = null)
    {
        var card = await WithButtonAsync(title, conversation, on ?? "");
        return await ClicksOnAsync(card.Id, title, inputs, conversation, oldClient);
    }

    public async Task<Shown> ClicksOnAsync(
        string message, string title, Dictionary<string, string>? inputs = null, string? conversation = null, bool oldClient = false)
    {
        var body = new JsonObject
        {
            ["as"] = key,
            ["title"] = title,
            ["settleMs"] = 150,
            ["inputs"] = Json(inputs),
        };
        if (oldClient)
        {
            body["useSubmitFallback"] = true;
        }

        return Read(await town.PostAsync($"/api/conversations/{conversation ?? Chat}/messages/{message}/click", body));
    }

    /// <summary>Sends a dialog by its button's title.</summary>
    public async Task<Shown> SubmitsAsync(Shown dialog, string title, Dictionary<string, string>? inputs = null) =>
        Read(await town.PostAsync(
        $"/api/dialogs/{dialog.Dialog}/submit",
        new JsonObject { ["as"] = key, ["title"] = title, ["settleMs"] = 150, ["inputs"] = Json(inputs) }));

    /// <summary>A click that no card offers.</summary>
    public async Task<Shown> ForgesAsync(string verb, JsonObject data, string? conversation = null, string type = "Action.Execute")
    {
        var newest = (await SeesAsync(conversation)).Last(message => message.FromBot);
        return Read(await town.PostAsync(
            $"/api/conversations/{conversation ?? Chat}/messages/{newest.Id}/click",
            new JsonObject { ["as"] = key, ["forge"] = true, ["type"] = type, ["verb"] = verb, ["data"] = data.DeepClone() }));
    }

    private async Task<Seen> WithButtonAsync(string title, string? conversation, string words)
    {
        Seen? found = null;
        IReadOnlyList<Seen> all = [];
        try
        {
            await EndToEndHost.EventuallyAsync(
                async () =>
                {
                    all = await SeesAsync(conversation);
                    return (found = all.LastOrDefault(message =>
                        message.Card is { } card && message.Says(words) && CardWords.Buttons(card).Contains(title))) is not null;
                },
                "");
        }
        catch (Exception)
        {
            Assert.Fail($"{key} finds no button '{title}'. They see:\n{string.Join("\n---\n", all.Select(message => message.Words))}");
        }

        return found!;
    }

    private static JsonObject Json(Dictionary<string, string>? inputs) =>
        new((inputs ?? []).Select(input => KeyValuePair.Create(input.Key, (JsonNode?)JsonValue.Create(input.Value))));

    private static Shown Read(JsonNode outcome)
    {
        var shows = outcome["shows"];
        var dialog = shows?["dialog"];
        return new Shown(
            outcome["delivery"]?["accepted"]?.GetValue<bool>() ?? false,
            outcome["delivery"]?["status"]?.GetValue<int?>() ?? 0,
            shows?["kind"]?.GetValue<string>() ?? "",
            shows?["text"]?.GetValue<string>() ?? "",
            (shows?["card"] ?? dialog?["card"])?.AsObject(),
            dialog?["id"]?.GetValue<string>());
    }

    private static Seen ReadMessage(JsonNode message) => new(
        message["id"]!.GetValue<string>(),
        message["from"]!["bot"]!.GetValue<bool>(),
        message["text"]?.GetValue<string>() ?? "",
        message["card"]?.AsObject(),
        message["edited"] is not null);
}
