using System.Text.Encodings.Web;
using System.Text.Json;
using AdaptiveCards;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

/// <summary>Finds the parts of a card in the JSON that is sent.</summary>
internal static class CardLook
{
    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string TextOf(AdaptiveCard card) => CardJson.Write(card);

    public static string TextOf(JsonObject card) => card.ToJsonString(AsSent);

    /// <summary>How large it is as Teams counts (<see cref="CardSize"/>).</summary>
    public static int SizeOf(JsonObject card) => TextOf(card).Length * sizeof(char);

    /// <param name="id">One of the ids that it carries.</param>
    public static DoorButton? ButtonOf(JsonObject card, string verb, string? id = null) => DoorCard.Buttons(card)
        .Where(button => button.Verb == verb)
        .FirstOrDefault(button => id is null || button.Action["data"]!["ids"]!.AsObject().Any(carried => (string?)carried.Value == id));

    public static IEnumerable<JsonObject> Buttons(AdaptiveCard card) => Buttons(Json(card));

    public static IEnumerable<JsonObject> Buttons(JsonObject card) =>
        DoorCard.Buttons(card).Where(button => button.Type == "Action.Execute").Select(button => button.Action);

    /// <summary>The field or the part of this name.</summary>
    public static JsonObject? InputOf(JsonObject card, string id) => Objects(card).FirstOrDefault(part => (string?)part["id"] == id);

    /// <summary>The ids of all fields.</summary>
    public static IEnumerable<string> Inputs(JsonObject card) => Objects(card)
        .Where(part => ((string?)part["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true).Select(part => (string)part["id"]!)
            .Distinct();

    private static JsonObject Json(AdaptiveCard card) => JsonNode.Parse(CardJson.Write(card))!.AsObject();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject whole => [whole, .. whole.SelectMany(part => Objects(part.Value))],
        JsonArray parts => parts.SelectMany(Objects),
        _ => [],
    };
}
