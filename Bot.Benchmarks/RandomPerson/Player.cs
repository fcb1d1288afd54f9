using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>Does acts in a town, through the simulator's own API, and looks what everybody sees of it.</summary>
internal sealed class Player(RandomPersonHost town, Screens screens)
{
    /// <summary>Answers and what hangs on them come within this time; the clock of the town stands still meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Dictionary<string, (string Dialog, JsonObject Card)> _dialogs = [];
    private readonly Dictionary<string, List<(string By, string Id)>> _sent = [];
    private readonly Dictionary<string, List<(string By, string Id)>> _deleted = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _within = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, Dictionary<string, string>> _chats = [];
    private long _seq;
    private int _files;

    /// <summary>By key, what is sent of somebody who is chosen.</summary>
    private Dictionary<string, string> _picked = [];

    /// <summary>Whose chats are looked at: everybody's.</summary>
    public static string ChatOf(string person) => "chat-" + person;

    public JsonObject? DialogOf(string person) => _dialogs.TryGetValue(person, out var open) ? open.Card : null;

    /// <summary>What stands in somebody's chat now.</summary>
    public IEnumerable<string> Read(string person) => _chats.GetValueOrDefault(person, []).Values;

    public async Task<Played> PlayAsync(Act act)
    {
        var played = act.Doing switch
        {
            Doing.Say => await SayAsync(act),
            Doing.Odd => await OutcomeAsync(act, $"/api/conversations/{Where(act)}/say", Json(act, ("text", act.Text), ("kind", act.Odd))),
            Doing.Press => await PressAsync(act),
            Doing.Submit => await SubmitAsync(act),
            Doing.Edit or Doing.Delete or Doing.BringBack => await TouchAsync(act),
            Doing.React => await ReactAsync(act),
            Doing.Repeat => await OutcomeAsync(act, "/api/deliveries/repeat", new JsonObject { ["id"] = act.Text }),
            Doing.Restart => await DoneAsync(act, town.RestartAsync()),
            _ => await DoneAsync(act, town.PostAsync("/api/clock", new JsonObject { ["advance"] = $"PT{act.Minutes}M" })),
        };
        played = await WithChangesAsync(played);
        return act.Until is null
            ? played : await EventuallyAsync(played, _ => screens.Of(act.By).Any(found => found.Button.Verb == act.Until));
    }

    /// <summary>With all that changed until this holds, as far as it is waited for.</summary>
    public Task<Played> EventuallyAsync(Played played, Func<Played, bool> holds) =>
        EventuallyAsync(played, now => Task.FromResult(holds(now)), Patience);

    public async Task<Played> EventuallyAsync(Played played, Func<Played, Task<bool>> holds, TimeSpan patience)
    {
        var until = town.Until(patience);
        while (!await holds(played) && Environment.TickCount64 < until)
        {
            await Task.Delay(25);
            played = await WithChangesAsync(played);
        }

        return played;
    }

    /// <summary>What has changed since the last look.</summary>
    public async Task<Played> WithChangesAsync(Played played)
    {
        var found = await town.GetAsync($"/api/changes?after={_seq}");
        _seq = Math.Max(_seq, found["seq"]!.GetValue<long>());
        var shown = new List<Shown>();
        var changed = found["events"]!.AsArray()
            .Where(change => (string?)change!["type"] == "message" && change["bot"]!.GetValue<bool>()
                && (string?)change["change"] is "new" or "updated")
            .GroupBy(change => (Where: (string)change!["conversation"]!, Message: (string)change["message"]!));
        foreach (var changes in changed)
        {
            var isNew = changes.Any(change => (string?)change!["change"] == "new");
            shown.AddRange((await SeenAsync(changes.Key.Where, changes.Key.Message)).Select(one => one with { IsNew = isNew }));
        }

        foreach (var one in shown)
        {
            screens.Add(one);
            (_chats.TryGetValue(one.By, out var chat) ? chat : _chats[one.By] = [])[one.Message] = one.Words;
        }

        var own = shown.Where(one => one.By == played.Act.By && one.Channel is null);
        return played with { Own = [.. played.Own, .. own], Everywhere = [.. played.Everywhere, .. shown] };
    }

    private async Task<IReadOnlyList<Shown>> SeenAsync(string where, string message)
    {
        var channel = where.StartsWith("chat-", StringComparison.Ordinal) ? null : where;
        var readers = channel is null ? [where["chat-".Length..]] : People.In(channel);
        var json = await town.GetAsync($"/api/conversations/{where}/messages/{message}?as={readers[0]}");
        var card = json["card"] as JsonObject;
        return [.. readers.Select(reader => new Shown(reader, channel, message, Shown.WordsOf(card, (string?)json["text"]), card))];
    }

    private Task<Played> SayAsync(Act act)
    {
        var path = $"/api/conversations/{Where(act)}/say";
        if (act.Files.Count == 0)
        {
            var quote = act.Quotes
                ? screens.Of(act.By).Select(found => found.On).FirstOrDefault(
                    shown => shown is { Channel: null, Message.Length: > 0 })?.Message : null;
            return OutcomeAsync(act, path, Json(act, ("text", act.Text), ("quote", quote)));
        }

        var (form, hashes) = (new MultipartFormDataContent { { new StringContent(act.By), "as" }, { new StringContent(act.Text), "text" } },
            new List<string>());
        foreach (var name in act.Files)
        {
            byte[] content = [.. Png, .. Encoding.UTF8.GetBytes($"{act.Token} {name} {++_files}")];
            hashes.Add(Convert.ToHexStringLower(SHA256.HashData(content)));
            form.Add(new ByteArrayContent(content), name.Length == 0 ? "pasted" : "files", name.Length == 0 ? "image.png" : name);
        }

        return OutcomeAsync(act, path, form, hashes);
    }

    private async Task<Played> PressAsync(Act act)
    {
        if (screens.Find(act) is not { } found)
        {
            return new Played(act) { IsImpossible = true };
        }

        // Teams puts a click on the card of another person's chat in nobody's hands but an attacker's: it comes from their own.
        var where = act.Channel ?? found.On.Place ?? found.On.Channel ?? ChatOf(act.By);
        var played = await OutcomeAsync(act, $"/api/conversations/{where}/messages/{found.On.Message}/click", Json(
            act, ("type", found.Button.Type), ("verb", found.Button.Verb), ("title", found.Button.Title),
            ("data", found.Button.Data(await PickAsync(act, found.Button))), ("forge", true)));
        return played with { Case = found.Button.Action["data"]?["ids"]?["case"]?.ToString(), TypedOver = TypedOver(act, found.Button) };
    }

    private async Task<Played> SubmitAsync(Act act)
    {
        if (!_dialogs.TryGetValue(act.By, out var open)
            || CardButton.On(open.Card).FirstOrDefault(
                button => (button.Title == act.Title || act.Title is null)
                    && (act.Title is not null || button.Verb == act.Verb)) is not { } button)
        {
            return new Played(act) { IsImpossible = true };
        }

        var played =
            await OutcomeAsync(
                act, $"/api/dialogs/{open.Dialog}/submit", Json(act, ("data", button.Data(await PickAsync(act, button))), ("forge", true)));
        return played with { Case = button.Action["data"]?["ids"]?["case"]?.ToString(), TypedOver = TypedOver(act, button) };
    }

    private async Task<IReadOnlyDictionary<string, string>> PickAsync(Act act, CardButton button)
    {
        if (_picked.Count == 0)
        {
            _picked = (await town.GetAsync("/api/world"))["people"]!.AsArray().ToDictionary(
                person => (string)person!["key"]!, person => (string)person!["id"]!);
        }

        var pickers =
            button.Sent.Where(input => (string?)input["type"] is "Input.ChoiceSet").Select(input => input["id"]?.ToString()).ToHashSet();
        return act.Inputs.ToDictionary(
            one => one.Key, one => pickers.Contains(one.Key) ? _picked.GetValueOrDefault(one.Value, one.Value) : one.Value);
    }

    private static IReadOnlyList<string> TypedOver(Act act, CardButton button) =>
        [.. button.Sent.Where(input => act.Inputs.ContainsKey(input["id"]?.ToString() ?? ""))
            .SelectMany(input => KeptWords.MarksIn(input["value"]?.ToString() ?? ""))];

    private async Task<Played> TouchAsync(Act act)
    {
        var own =
            (act.Doing is Doing.BringBack ? _deleted : _sent).GetValueOrDefault(Where(act), []).Where(one => one.By == act.By).ToList();
        if (own.Count <= act.Back)
        {
            return new Played(act) { IsImpossible = true };
        }

        var message = own[^(act.Back + 1)].Id;
        if (act.Doing is Doing.Edit && _texts.GetValueOrDefault(message) == act.Text)
        {
            return new Played(act) { IsImpossible = true };
        }

        var path = $"/api/conversations/{Where(act)}/messages/{message}";
        var wasKept = _within.GetValueOrDefault(message, []).Any(mark => town.Kept.Of(mark).Count > 0);
        IReadOnlyList<string> takenBack = act.Doing is Doing.BringBack ? [] : [.. KeptWords.MarksIn(_texts.GetValueOrDefault(message, ""))];
        using var request = act.Doing is Doing.Delete
            ? new HttpRequestMessage(HttpMethod.Delete, new Uri($"{path}?as={act.By}", UriKind.Relative))
            : new HttpRequestMessage(HttpMethod.Put, new Uri(path, UriKind.Relative))
            {
                Content = JsonContent.Create(Json(act, ("text", act.Text), ("bringBack", act.Doing is Doing.BringBack))),
            };
        using var response = await town.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            return new Played(act) { IsImpossible = true };
        }

        return Outcome(act, JsonNode.Parse(text)!, []) with
        {
            Withdrawn = Touched(act, message),
            TakenBack = takenBack,
            WasKept = wasKept,
            Returned = act.Doing is Doing.BringBack ? Words(message) : []
        };
    }

    /// <summary>What was in the message before; a deleted one keeps it, for it can come back.</summary>
    private IReadOnlyList<string> Touched(Act act, string message)
    {
        var before = _within.GetValueOrDefault(message, []);
        if (act.Doing is Doing.Edit)
        {
            _texts[message] = act.Text;
            _within[message] = [.. before.Where(mark => !KeptWords.IsWord(mark)), .. KeptWords.MarksIn(act.Words)];
        }

        var (from, to) = act.Doing is Doing.BringBack ? (_deleted, _sent) : (_sent, _deleted);
        if (act.Doing is not Doing.Edit)
        {
            from[Where(act)].Remove((act.By, message));
            Of(to, Where(act)).Add((act.By, message));
        }

        return act.Doing is Doing.BringBack ? [] : before;
    }

    private List<string> Words(string message) => [.. _within.GetValueOrDefault(message, []).Where(KeptWords.IsWord)];

    private static List<(string By, string Id)> Of(Dictionary<string, List<(string By, string Id)>> messages, string where) =>
        messages.TryGetValue(where, out var found) ? found : messages[where] = [];

    private async Task<Played> ReactAsync(Act act)
    {
        var message =
            screens.Of(act.By).Select(found => found.On).Where(shown => shown is { Channel: null, Message.Length: > 0 }).Skip(act.Back)
                .FirstOrDefault()?.Message;
        return message is null ? new Played(act) { IsImpossible = true }
            : await OutcomeAsync(act, $"/api/conversations/{ChatOf(act.By)}/messages/{message}/react", Json(act, ("type", "like")));
    }

    private static async Task<Played> DoneAsync(Act act, Task doing)
    {
        await doing;
        return new Played(act);
    }

    private static string Where(Act act) => act.Channel ?? ChatOf(act.By);

    private static JsonObject Json(Act act, params (string Name, JsonNode? Value)[] fields) =>
        new(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(
            new("as", act.By)));

    private Task<Played> OutcomeAsync(Act act, string path, JsonObject body) => OutcomeAsync(act, path, JsonContent.Create(body), []);

    private async Task<Played> OutcomeAsync(Act act, string path, HttpContent body, IReadOnlyList<string> hashes)
    {
        var (status, json) = await town.TryPostAsync(path, body);
        return status < 300 ? Outcome(act, json, hashes) : new Played(act) { IsImpossible = true };
    }

    private Played Outcome(Act act, JsonNode outcome, IReadOnlyList<string> hashes)
    {
        var (delivery, shows) = (outcome["delivery"], outcome["shows"]!);
        if ((string?)outcome["sent"]?["id"] is { } id && act.Doing is Doing.Say or Doing.Odd)
        {
            Of(_sent, Where(act)).Add((act.By, id));
            _texts[id] = act.Text;
            _within[id] = [.. hashes, .. KeptWords.MarksIn(act.Words), .. act.Files.SelectMany(KeptWords.MarksIn)];
        }

        var dialog = shows["dialog"];
        var card = (shows["card"] ?? dialog?["card"]) as JsonObject;
        if (dialog is not null && card is not null)
        {
            _dialogs[act.By] = ((string)dialog["id"]!, card);
        }
        else if (act.Doing is Doing.Submit && (string?)shows["kind"] is "closed" or "text")
        {
            _dialogs.Remove(act.By);
        }

        var on = act.Doing is Doing.Press ? screens.Find(act)?.On : null;
        var answer = new Shown(
            act.By, null, dialog is null ? on?.Message ?? "" : "", Shown.WordsOf(card, (string?)shows["text"]),
            card)
        { Place = act.Channel ?? on?.Place ?? on?.Channel };
        if (dialog is null)
        {
            screens.Add(answer);
        }

        return new Played(act)
        {
            Statuses = delivery is null ? [] : [.. delivery["attempts"]!.AsArray().Select(attempt => (int?)attempt!["status"])],
            Own = [answer],
            Everywhere = [answer],
            Violations = [.. outcome["violations"]!.AsArray().Select(found => $"{found!["rule"]} {found["what"]}")],
            Hashes = hashes,
        };
    }
}
