using System.Text.Json.Nodes;
using Weerbaar.Simulator.Playing;

namespace Weerbaar.Simulator.Api;

/// <summary>What a body may hold beside its own fields.</summary>
internal sealed record Doing(string? As, int? SettleMs);

/// <summary>Say, as JSON.</summary>
internal sealed record SayBody(string? As, string? Text, string? Thread, string? Html, string? Platform, string? Locale, int? SettleMs)
{
    public string? Kind { get; init; }

    public string? Quote { get; init; }
}

/// <summary>A reaction.</summary>
internal sealed record ReactBody(string? As, string? Type, bool Remove, int? SettleMs);

/// <summary>A change of one's own message.</summary>
internal sealed record EditBody(string? As, string? Text, int? SettleMs, bool BringBack = false);

/// <summary>An installation or its end.</summary>
internal sealed record AppBody(string? Action, int? SettleMs);

/// <summary>Somebody comes into a channel or leaves it.</summary>
internal sealed record MemberBody(string? Person, string? Action, int? SettleMs, bool Silent);

/// <summary>Another channel of the team, or a group chat.</summary>
internal sealed record ChannelBody(string? Key, string? Name, IReadOnlyList<string>? Members, int? SettleMs);

/// <summary>Everything a person can do.</summary>
internal static class PlayEndpoints
{
    public static void MapPlaying(this IEndpointRouteBuilder api)
    {
        var conversation = api.MapGroup("/conversations/{c}");
        conversation.MapPost("/say", SayEndpoint.Say).DisableAntiforgery();
        conversation.MapPost("/messages/{id}/click", (string c, string id, Click body, Clicking clicking, Play play) =>
            play.Answer(body.SettleMs, () => clicking.Click(c, id, body)));
        conversation.MapPost("/messages/{id}/refresh", (string c, string id, Doing body, Clicking clicking, Play play) =>
            play.Answer(body.SettleMs, () => clicking.Refresh(c, id, body.As)));
        conversation.MapPost("/messages/{id}/react", (string c, string id, ReactBody body, Touching touching, Play play) =>
            play.Answer(body.SettleMs, () => touching.React(c, id, body.As, body.Type ?? "like", body.Remove)));
        conversation.MapPut("/messages/{id}", (string c, string id, EditBody body, Touching touching, Play play) =>
            play.Answer(
                body.SettleMs, () => body.BringBack ? touching.BringBack(c, id, body.As) : touching.Edit(c, id, body.As, body.Text ?? "")));
        conversation.MapDelete("/messages/{id}", (string c, string id, string? @as, Touching touching, Play play) =>
            play.Answer(null, () => touching.Delete(c, id, @as)));
        conversation.MapPost("/typing", (string c, Doing body, Touching touching) =>
        {
            touching.Type(c, body.As);
            return Results.Json(new JsonObject());
        });
        conversation.MapPost("/members", (string c, MemberBody body, Joining joining, Play play) =>
            play.Answer(
                body.SettleMs, () => joining.Change(c, body.Person ?? "", Known(body.Action, "join", "leave") == "join", body.Silent)));
        api.MapPost("/conversations", (ChannelBody body, Channels channels, Play play) =>
            play.Answer(body.SettleMs, () => channels.Add(Given(body.Key, "key"), body.Name ?? body.Key!, body.Members ?? [])));
        api.MapDelete("/conversations/{c}", (string c, Channels channels, Play play) => play.Answer(null, () => channels.Delete(c)));
        api.MapPost("/chats", (ChannelBody body, Gathering gathering, Play play) =>
            play.Answer(body.SettleMs, () => gathering.Begin(Given(body.Key, "key"), body.Name ?? body.Key!, body.Members ?? [])));
        MapDialogs(api);
        api.MapPost("/people/{p}/app", (string p, AppBody body, Installing installing, Play play) =>
            play.Answer(
                body.SettleMs, () => installing.ForPerson(p, Known(body.Action, "install", "uninstall", "upgrade", "block", "unblock"))));
        api.MapPost("/team/app", (AppBody body, Installing installing, Play play) =>
            play.Answer(body.SettleMs, () => installing.ForTeam(Known(body.Action, "install", "uninstall"))));
    }

    private static void MapDialogs(IEndpointRouteBuilder api)
    {
        api.MapGet("/dialogs", (string? @as, Dialogs dialogs) => Results.Json(new JsonObject
        {
            ["dialogs"] = new JsonArray([.. dialogs.OpenFor(@as).Select(d => (JsonNode)Views.Dialog(d))]),
        }));
        api.MapPost("/dialogs/{d}/submit", (string d, Click body, Dialogs dialogs, Play play) =>
            play.Answer(body.SettleMs, () => dialogs.Submit(d, body)));
        api.MapPost("/dialogs/{d}/close", (string d, Doing body, Dialogs dialogs) =>
        {
            dialogs.Close(d, body.As);
            return Results.Json(new JsonObject());
        });
    }

    private static string Given(string? value, string name) =>
        value is { Length: > 0 } ? value : throw new ImpossibleException(400, "BadRequest", $"{name} is missing.");

    private static string Known(string? action, params string[] known) => known.Contains(action)
        ? action!
        : throw new ImpossibleException(400, "BadRequest", $"action is one of {string.Join(", ", known)}.");
}

/// <summary>Lets somebody do something and tells what came of it.</summary>
internal sealed class Play(Watch watch, Views views)
{
    public async Task<IResult> Answer(int? settleMs, Func<Task<Outcome>> doing) =>
        Results.Json(views.Outcome(await watch.Over(settleMs, doing)));
}
