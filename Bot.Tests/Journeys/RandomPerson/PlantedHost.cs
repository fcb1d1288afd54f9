extern alias benchmarks;

using System.Text;
using benchmarks::Weerbaar.Benchmarks.RandomPerson;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Journeys.RandomPerson;

/// <summary>A fault that is put before or behind the bot, to see it found.</summary>
public enum Plant
{
    None,

    /// <summary>What people type is changed on its way in.</summary>
    OtherWords,

    /// <summary>Files fall off on their way in.</summary>
    NoFiles,

    /// <summary>The bot hears nothing, and all seems well.</summary>
    Deaf,

    /// <summary>The bot breaks.</summary>
    Broken,

    /// <summary>A click is answered by nothing.</summary>
    NoBody,

    /// <summary>What one person types is posted to a team.</summary>
    Gossip,

    /// <summary>Something about somebody is said where <see cref="PlantedHost.Whispers"/> says.</summary>
    Whispering,

    /// <summary>What one person types is posted to another.</summary>
    Tattling,

    /// <summary>The bot does not hear that a message was deleted.</summary>
    NoDeletes,

    /// <summary>The bot keeps what was deleted, and says that there was nothing.</summary>
    Denying,

    /// <summary>What was kept is thrown away.</summary>
    Forgetful,

    /// <summary>Files that were kept are thrown away.</summary>
    Shredding,

    /// <summary>A click on danger means that there is none, and so does its form.</summary>
    NoAlarm,

    /// <summary>A second click on danger is answered as the first was, and does nothing.</summary>
    OneAlarm,

    /// <summary>What officers note for each other is posted to Sanne, whom the case is about.</summary>
    OpenNotes,

    /// <summary>Something goes wrong within the bot, which says so kindly.</summary>
    Complaining,
}

/// <summary>One town for all tests of the random person; its bot has whatever fault a test asks for.</summary>
public sealed class PlantedHost : IAsyncLifetime
{
    private byte[]? _alarm;

    internal RandomPersonHost Town { get; private set; } = null!;

    public Plant Plant { get; set; }

    /// <summary>What is said where with each message that comes: in the channel of that use, or in that person's chat.</summary>
    internal Queue<(ChannelUse? Use, string? To, string Text)> Whispers { get; } = [];

    /// <summary>What else goes wrong in the town, before which act.</summary>
    public Func<int, Task>? Before { get; set; }

    public Task BeforeAsync(int act, Plant plant)
    {
        Plant = plant;
        _alarm = act == 0 ? null : _alarm;
        return Before?.Invoke(act) ?? Task.CompletedTask;
    }

    public async ValueTask InitializeAsync() =>
        Town = await RandomPersonHost.StartAsync(app => app.Use(next => http => PassAsync(app, http, next)));

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private async Task PassAsync(WebApplication app, HttpContext http, RequestDelegate next)
    {
        var activity = Plant is Plant.None || http.Request.Path != "/api/messages" ? null : await ReadAsync(http);
        var (isInvoke, text) = ((string?)activity?["type"] == "invoke", (string?)activity?["text"] ?? "");
        switch (activity is null ? Plant.None : Plant)
        {
            case Plant.Broken:
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case Plant.Deaf when !isInvoke:
            case Plant.NoBody when isInvoke:
            case Plant.NoDeletes when (string?)activity!["type"] == "messageDelete":
                return;
            case Plant.Denying when (string?)activity!["type"] == "messageDelete":
                await TellAsync(
                    app.Services, (string)activity["from"]!["aadObjectId"]!, FolderTexts.In("Inbound", Language.Dutch)["Deleted.Nothing"]);
                return;
            case Plant.OtherWords:
                activity!["text"] = "status";
                break;
            case Plant.NoFiles:
                activity!.Remove("attachments");
                break;
            case Plant.OneAlarm when VerbOf(activity!) == "intake-danger":
                await OnceAsync(http, activity!, next);
                return;
            case Plant.NoAlarm when isInvoke:
                Disarm(activity!);
                break;
        }

        Put(http, activity);
        await next(http);
        await (activity is null ? Task.CompletedTask : Plant switch
        {
            Plant.Gossip when text.Length > 0 => GossipAsync(app.Services, ChannelUse.Team, text),
            Plant.Whispering when text.Length > 0 && Whispers.TryDequeue(out var whisper) => whisper.Use is { } use
                ? GossipAsync(app.Services, use, whisper.Text)
                : TellAsync(app.Services, await IdOfAsync(whisper.To!), whisper.Text),
            Plant.Tattling when text.Length > 0 =>
                TellAsync(app.Services, await OtherThanAsync((string)activity["from"]!["aadObjectId"]!), text),
            Plant.Forgetful when text == "status" => ForgetAsync(app.Services, (string)activity["from"]!["aadObjectId"]!),
            Plant.Shredding when text == "status" => ShredAsync(app.Services, (string)activity["from"]!["aadObjectId"]!),
            Plant.OpenNotes when VerbOf(activity) == "triage-note" =>
                TellAsync(app.Services, await IdOfAsync("sanne"), activity["value"]!["data"]!.ToJsonString()),
            Plant.Complaining => ComplainAsync(app.Services, (string)activity["from"]!["aadObjectId"]!),
            _ => Task.CompletedTask,
        });
    }

    private static void Put(HttpContext http, JsonObject? activity)
    {
        if (activity is not null)
        {
            http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(activity.ToJsonString()));
            http.Request.ContentLength = http.Request.Body.Length;
        }
    }

    /// <summary>Of a click on a card or the sending of a dialog.</summary>
    private static string? VerbOf(JsonObject activity) =>
        (string?)activity["value"]?["action"]?["verb"]
            ?? ((string?)activity["name"] == "task/submit" ? (string?)activity["value"]?["data"]?["verb"] : null);

    /// <summary>The bot hears the first such click; each later one gets what that was answered.</summary>
    private async Task OnceAsync(HttpContext http, JsonObject activity, RequestDelegate next)
    {
        var client = http.Response.Body;
        if (_alarm is null)
        {
            using var answer = new MemoryStream();
            http.Response.Body = answer;
            Put(http, activity);
            await next(http);
            _alarm = answer.ToArray();
        }

        http.Response.Body = client;
        http.Response.ContentType = "application/json";
        await client.WriteAsync(_alarm);
    }

    /// <summary>The form's case is none that there is.</summary>
    private static void Disarm(JsonObject activity)
    {
        var value = activity["value"]!;
        if (value["action"] is { } action)
        {
            action["verb"] = (string?)action["verb"] == "intake-danger" ? "intake-no-danger" : (string?)action["verb"];
        }
        else if ((string?)activity["name"] == "task/submit" && (string?)value["data"]?["verb"] == "own-danger")
        {
            value["data"]!["ids"]!["case"] = "nosuchcase";
        }
    }

    private static async Task<JsonObject?> ReadAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        return JsonNode.Parse(await reader.ReadToEndAsync()) as JsonObject;
    }

    private static async Task GossipAsync(IServiceProvider services, ChannelUse use, string text)
    {
        var team = (await services.GetRequiredService<SettingsStore>().FindChannelAsync(use, default))!;
        var channel = new ConversationReference(team.ServiceUrl, team.ChannelId, "channel", team.BotId);
        await services.GetRequiredService<ConnectorClient>().CreateThreadAsync(channel, new TextMessage(text), default);
    }

    private static async Task ForgetAsync(IServiceProvider services, string person) =>
        await services.GetRequiredService<IRowStore>().CommitAsync(
        [new RowChange.Delete(new RowKey($"person-{person}", "draft"), Azure.ETag.All)], default);

    private static async Task ShredAsync(IServiceProvider services, string person)
    {
        var draft = (await services.GetRequiredService<PeopleStore>().ReadAsync(new PersonId(person), default)).Draft!;
        foreach (var file in draft.Evidence)
        {
            await services.GetRequiredService<EvidenceStore>().EraseAsync(draft.Id, file.Id, default);
        }
    }

    private async Task<string> OtherThanAsync(string person) =>
        (await Town.GetAsync("/api/world"))["people"]!.AsArray().Select(known => (string)known!["id"]!).First(id => id != person);

    private async Task<string> IdOfAsync(string key) =>
        (await Town.GetAsync("/api/world"))["people"]!.AsArray().Where(known => (string?)known!["key"] == key).Select(
            known => (string)known!["id"]!).Single();

    private static async Task TellAsync(IServiceProvider services, string person, string text)
    {
        var chat = (await services.GetRequiredService<PeopleStore>().ReadAsync(new PersonId(person), default)).Profile.Chat!;
        await services.GetRequiredService<ConnectorClient>()
            .SendAsync(
                new ConversationReference(chat.ServiceUrl, chat.ConversationId, "personal", chat.BotId), new TextMessage(text), default);
    }

    private static async Task ComplainAsync(IServiceProvider services, string person)
    {
        services.GetRequiredService<ILoggerFactory>().CreateLogger("plant").Log(
            LogLevel.Error, new EventId(1), "It broke", new InvalidOperationException(), (text, _) => text);
        await TellAsync(services, person, "Er ging iets mis bij ons.");
    }
}
