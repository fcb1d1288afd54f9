using System.Net.Http.Json;
using Weerbaar.Tests.Journeys;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>A message as somebody sees it.</summary>
internal sealed record Message(string Id, bool FromBot, string Words, IReadOnlyList<string> Buttons)
{
    public bool Says(string words) => Words.Contains(words, StringComparison.Ordinal);
}

/// <summary>What came of something that somebody did.</summary>
/// <param name="Accepted">The sender saw a success answer of the bot.</param>
internal sealed record Answer(bool Accepted, string Kind, string Words, IReadOnlyList<string> Buttons, string? Dialog)
{
    public static readonly Answer None = new(false, "nothing", "", [], null);
}

/// <summary>Somebody in Teams, by the simulator's API. What cannot be done now is no exception: people try again.</summary>
internal sealed class Person(HttpClient http, string key)
{
    public string Key => key;

    public string Chat => "chat-" + key;

    public Task<Answer> SaysAsync(string text) =>
        DoAsync($"/api/conversations/{Chat}/say", JsonContent.Create(new JsonObject { ["as"] = key, ["text"] = text }));

    public Task<Answer> SendsAsync(string name, byte[] content) => DoAsync(
        $"/api/conversations/{Chat}/say",
        new MultipartFormDataContent { { new StringContent(key), "as" }, { new ByteArrayContent(content), "files", name } });

    public Task<Answer> ClicksAsync(Message on, string title, Dictionary<string, string>? inputs = null, string? conversation = null) =>
        DoAsync($"/api/conversations/{conversation ?? Chat}/messages/{on.Id}/click", Action(title, inputs));

    public Task<Answer> SubmitsAsync(Answer dialog, string title, Dictionary<string, string>? inputs = null) =>
        DoAsync($"/api/dialogs/{dialog.Dialog}/submit", Action(title, inputs));

    /// <summary>All that they see there, oldest first; nothing while it cannot be seen.</summary>
    public async Task<IReadOnlyList<Message>> SeesAsync(string? conversation = null, int? newest = null)
    {
        var limit = newest is null ? "" : $"&limit={newest}";
        using var response = await http.GetAsync(
            new Uri($"/api/conversations/{conversation ?? Chat}/messages?as={key}{limit}", UriKind.Relative));
        return response.IsSuccessStatusCode
            ? [.. (await response.Content.ReadFromJsonAsync<JsonNode>())!["messages"]!.AsArray().Select(each => Read(each!))]
            : [];
    }

    private JsonContent Action(string title, Dictionary<string, string>? inputs) => JsonContent.Create(new JsonObject
    {
        ["as"] = key,
        ["title"] = title,
        ["inputs"] = new JsonObject((inputs ?? []).Select(input => KeyValuePair.Create(input.Key, (JsonNode?)input.Value))),
    });

    private async Task<Answer> DoAsync(string path, HttpContent body)
    {
        using (body)
        using (var response = await http.PostAsync(new Uri(path, UriKind.Relative), body))
        {
            if (!response.IsSuccessStatusCode)
            {
                return Answer.None with { Kind = "impossible", Words = await response.Content.ReadAsStringAsync() };
            }

            var outcome = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
            var shows = outcome["shows"];
            var card = shows?["card"] ?? shows?["dialog"]?["card"];
            return new Answer(
                outcome["delivery"]?["accepted"]?.GetValue<bool>() ?? false,
                shows?["kind"]?.GetValue<string>() ?? "",
                (card is null ? "" : string.Join('\n', CardWords.Of(card)) + "\n") + (shows?["text"]?.GetValue<string>() ?? ""),
                card is null ? [] : CardWords.Buttons(card),
                shows?["dialog"]?["id"]?.GetValue<string>());
        }
    }

    private static Message Read(JsonNode message)
    {
        var card = message["card"];
        return new Message(
            message["id"]!.GetValue<string>(),
            message["from"]!["bot"]!.GetValue<bool>(),
            card is null ? message["text"]?.GetValue<string>() ?? "" : string.Join('\n', CardWords.Of(card)),
            card is null ? [] : CardWords.Buttons(card));
    }
}
