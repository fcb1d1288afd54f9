using System.Text.Json.Nodes;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Cards;

/// <summary>What is wrong with a card, by which rule.</summary>
internal sealed record CardFault(string Rule, string What);

/// <summary>What Teams demands of a card: version, the renderer's own validation, size.</summary>
internal sealed class CardRules(Renderer renderer)
{
    /// <summary>80 KB, counted as UTF-16 (facts 2.5).</summary>
    private const int MostCharacters = 80 * 1024 / 2;

    public static bool TooBig(JsonNode content) => Length(content) > MostCharacters;

    public async Task<CardFault?> FaultOf(JsonNode? card)
    {
        if (card is not JsonObject json || json.Text("type") != "AdaptiveCard")
        {
            return new CardFault(Rule.CardFault, "the content is no object of type AdaptiveCard");
        }

        if (!Version.TryParse(json.Text("version"), out var version) || version > new Version(1, 5))
        {
            return new CardFault(Rule.CardVersion, $"version {json["version"]?.ToJsonString() ?? "is missing"}: Teams shows up to 1.5");
        }

        var faults = await renderer.FaultsOf(json);
        return faults.Count == 0 ? null : new CardFault(Rule.CardFault, string.Join(" | ", faults));
    }

    /// <summary>Pictures within the text do not count.</summary>
    private static int Length(JsonNode node)
    {
        var text = node.ToJsonString(Json.Wire);
        var length = text.Length;
        for (var at = text.IndexOf("\"data:image/", StringComparison.Ordinal); at >= 0; at = text.IndexOf(
            "\"data:image/", at + 1, StringComparison.Ordinal))
        {
            length -= text.IndexOf('"', at + 1) - at;
        }

        return length;
    }
}
