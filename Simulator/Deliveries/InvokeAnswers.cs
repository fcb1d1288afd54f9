using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Strict;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>The documented shapes of what a bot answers to an invoke (facts 1.7).</summary>
internal sealed class InvokeAnswers(CardRules cards)
{
    public const string CardAction = "adaptiveCard/action";
    public const string CardAnswer = "application/vnd.microsoft.card.adaptive";
    public const string TextAnswer = "application/vnd.microsoft.activity.message";

    private const string Prefix = "application/vnd.microsoft.";

    public async Task<CardFault?> FaultOf(string name, int status, string? body, JsonNode? answer)
    {
        if (status != 200)
        {
            return Wrong(Rule.InvokeShape, $"the outer status is {status}, not 200");
        }

        if (!string.IsNullOrWhiteSpace(body) && answer is not JsonObject)
        {
            return Wrong(Rule.InvokeShape, "the body is no JSON object");
        }

        return name switch
        {
            CardAction => await CardActionFault(answer),
            "task/fetch" or "task/submit" => await DialogFault(name, answer),
            _ => null,
        };
    }

    /// <summary>Whether the person sees an error, in a good shape or not.</summary>
    public static bool IsError(int status, JsonNode? answer) => status is < 200 or > 299 || StatusIn(answer) is < 200 or > 299;

    private async Task<CardFault?> CardActionFault(JsonNode? answer)
    {
        if (answer is null)
        {
            return Wrong(Rule.InvokeShape, "there is no body");
        }

        var value = answer["value"];
        return (StatusIn(answer), answer.Text("type")) switch
        {
            (200, CardAnswer) => await CardIn(value, Rule.InvokeCard),
            (200, TextAnswer) when value is JsonValue text && text.TryGetValue<string>(out _) => null,
            (400 or 500, Prefix + "error") when value.Text("code") is not null && value.Text("message") is not null => null,
            (401, Prefix + "activity.loginRequest" or Prefix + "error.incorrectAuthCode") => null,
            (412, Prefix + "error.preconditionFailed") => null,
            var (status, type) => Wrong(Rule.InvokeShape, $"statusCode {status}, type {type} and that value are no documented answer"),
        };
    }

    private async Task<CardFault?> DialogFault(string name, JsonNode? answer)
    {
        if (answer is null || answer.AsObject().Count == 0)
        {
            return name == "task/submit" ? null : Wrong(Rule.DialogShape, "a fetch needs a dialog");
        }

        var (task, value) = (answer["task"], answer["task"]?["value"]);
        switch (task.Text("type"))
        {
            case "message" when value is JsonValue text && text.TryGetValue<string>(out _):
                return null;
            case "continue" when value is JsonObject info && SizeIsGood(info["height"]) && SizeIsGood(info["width"]):
                return await ContentFault(info);
            default:
                return Wrong(Rule.DialogShape, "task is neither a message with a text nor a continue with title, size and card");
        }
    }

    private async Task<CardFault?> ContentFault(JsonObject info)
    {
        if (info["card"] is null)
        {
            return info.Text("url") is { } url && url.StartsWith("https://", StringComparison.Ordinal)
                ? null
                : Wrong(Rule.DialogShape, "a dialog shows a card or an https address");
        }

        return info["card"].Text("contentType") == Attachments.CardType
            ? await CardIn(info["card"]!["content"], Rule.InvokeCard)
            : Wrong(Rule.DialogShape, "the card is not wrapped as an attachment");
    }

    private async Task<CardFault?> CardIn(JsonNode? card, string rule)
    {
        if (card is not null && CardRules.TooBig(card))
        {
            return Wrong(rule, "the card is over 80 KB");
        }

        return await cards.FaultOf(card) is { } fault ? Wrong(rule, fault.What) : null;
    }

    private static bool SizeIsGood(JsonNode? size) => size is null
        || (size is JsonValue value
        && (value.TryGetValue<double>(out _) || (value.TryGetValue<string>(out var word) && word is "small" or "medium" or "large")));

    private static int StatusIn(JsonNode? answer) =>
        (answer as JsonObject)?["statusCode"] is JsonValue value && value.TryGetValue<int>(out var code) ? code : 200;

    private static CardFault Wrong(string rule, string what) => new(rule, what);
}
