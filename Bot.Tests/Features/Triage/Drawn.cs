using AdaptiveCards;
using Weerbaar.Tests.AdaptiveCards;

namespace Weerbaar.Tests.Features.Triage;

/// <summary>A card as somebody reads it: its words, its buttons, what is plain text and what is read as markdown.</summary>
internal sealed class Drawn
{
    private readonly List<JsonObject> _nodes = [];

    private Drawn(AdaptiveCard card)
    {
        Assert.Empty(CardValidator.Faults(card));
        Json = CardJson.Write(card);
        Collect(JsonNode.Parse(Json));
    }

    public string Json { get; }

    /// <summary>Everything that can be read, in order.</summary>
    public string Words => string.Join("\n", _nodes.SelectMany(Readable));

    /// <summary>What Teams reads as markdown.</summary>
    public string Markdown => string.Join("\n", _nodes.Where(node => Type(node) is not "TextRun").SelectMany(Readable));

    public IReadOnlyList<string> Buttons => [.. Actions.Select(node => (string)node["title"]!)];

    /// <summary>What shows at once.</summary>
    public IReadOnlyList<string> Shown =>
        [.. Actions.Where(node => !Behind(node) && (string?)node["mode"] is not "secondary").Select(node => (string)node["title"]!)];

    public IReadOnlyList<JsonObject> Inputs => [.. _nodes.Where(node => Type(node).StartsWith("Input.", StringComparison.Ordinal))];

    private IEnumerable<JsonObject> Actions => _nodes.Where(node => Type(node).StartsWith("Action.", StringComparison.Ordinal));

    public static Drawn Of(AdaptiveCard card) => new(card);

    public static Drawn Of(LiveCard card, Language language = Language.Dutch) => new(card.Draw(language));

    public static async Task<Drawn> OfAsync(ICaseDialog dialog, DialogTurn turn) => new((await dialog.ShowAsync(turn, default)).Card);

    /// <summary>The ids of the button with this title.</summary>
    public JsonObject Ids(string title) => Actions.First(node => (string)node["title"]! == title)["data"]!["ids"]!.AsObject();

    private static bool Behind(JsonNode? node) =>
        node is not null && ((node as JsonObject)?["isVisible"] is JsonValue shown && !(bool)shown || Behind(node.Parent));

    private static IEnumerable<string> Readable(JsonObject node) => Type(node) switch
    {
        "TextBlock" or "TextRun" => [(string)node["text"]!],
        "Fact" => [$"{node["title"]}: {node["value"]}"],
        var type when type.StartsWith("Input.", StringComparison.Ordinal) =>
            [(string)node["label"]!, .. (node["choices"]?.AsArray() ?? []).Select(choice => (string)choice!["title"]!)],
        _ => [],
    };

    private static string Type(JsonObject node) =>
        (string?)node["type"] ?? (node.ContainsKey("title") && node["value"] is JsonValue && node.Count == 2 ? "Fact" : "");

    private void Collect(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Collect(item);
                }

                break;
            case JsonObject found:
                _nodes.Add(found);
                foreach (var (name, value) in found.Where(property => property.Key is not ("data" or "fallback" or "choices")))
                {
                    Collect(value);
                }

                break;
            default:
                break;
        }
    }
}
