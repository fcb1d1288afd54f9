using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Weerbaar.Teams;

/// <summary>
/// What a click carries, whichever way it came: a verb, the ids that the button was given, and what was typed. All of
/// it can be forged; the server decides from the sender's identity and the case.
/// </summary>
/// <param name="Verb">What is asked; empty when the data has none.</param>
/// <param name="Ids">The button's ids.</param>
/// <param name="Inputs">
/// The inputs by their id, as text: "true", "12.5"; several choices joined by commas. What is empty can be "" or
/// absent.
/// </param>
/// <param name="IsRefresh">The client asks by itself, because somebody looks at the card; no person clicked.</param>
internal sealed record ActionData(
    string Verb, IReadOnlyDictionary<string, string> Ids, IReadOnlyDictionary<string, string> Inputs,
    bool IsRefresh = false)
{
    /// <summary>Characters of one field that a card of ours lets anybody type.</summary>
    public const int MostTyped = 60_000;

    /// <summary>The inputs that the card gave to choose in: nobody typed their values.</summary>
    public IReadOnlyCollection<string> Chosen { get; init; } = [];

    /// <summary>The inputs in which people tell something: a single word there may be a cry.</summary>
    public IReadOnlyCollection<string> Told { get; init; } = [];

    private const int MostFields = 200;
    private const int MostId = 400;

    /// <summary>No card of ours could have sent it: it is not looked at further.</summary>
    public bool IsTooLong =>
        Ids.Count + Inputs.Count > MostFields || Chosen.Count > MostFields || Told.Count > MostFields || Verb.Length > MostId
        || Ids.Values.Any(id => id.Length > MostId) || Inputs.Values.Any(typed => typed.Length > MostTyped);

    /// <summary>An input's trimmed text, or null when it is empty or absent.</summary>
    public string? Input(string id) =>
        Inputs.TryGetValue(id, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The chosen values of a choice set.</summary>
    public IReadOnlyList<string> Choices(string id) =>
        Input(id)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Reads <c>{ "verb", "ids": { }, input: value, … }</c>; null when it is no object.</summary>
    /// <param name="data">The data of an action, with the client's inputs among it.</param>
    /// <param name="verb">The verb when it stands elsewhere, as that of Action.Execute.</param>
    /// <param name="isRefresh">The trigger was automatic.</param>
    internal static ActionData? Read(JToken? data, string? verb = null, bool isRefresh = false)
    {
        if (data is not JObject fields)
        {
            return null;
        }
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyCollection<string> chosen = [];
        IReadOnlyCollection<string> told = [];
        foreach (var field in fields.Properties())
        {
            switch (field.Name, field.Value)
            {
                case ("verb", JValue { Type: JTokenType.String } name):
                    verb ??= (string?)name;
                    break;
                case ("ids", JObject all):
                    AddTexts(all, ids);
                    break;
                case (FieldSorts.Chosen, JArray names):
                    chosen = Fields(names);
                    break;
                case (FieldSorts.Told, JArray names):
                    told = Fields(names);
                    break;
                default:
                    AddText(field, inputs);
                    break;
            }
        }
        return new(verb ?? "", ids, inputs, isRefresh) { Chosen = chosen, Told = told };
    }

    private static string[] Fields(JArray names) => [.. names.Select(Text).OfType<string>()];

    private static void AddTexts(JObject fields, Dictionary<string, string> into)
    {
        foreach (var field in fields.Properties())
        {
            AddText(field, into);
        }
    }

    private static void AddText(JProperty field, Dictionary<string, string> into)
    {
        if (Text(field.Value) is { } text)
        {
            into[field.Name] = text;
        }
    }

    private static string? Text(JToken value) => value switch
    {
        JValue { Type: JTokenType.String } text => (string?)text,
        JValue { Type: JTokenType.Integer or JTokenType.Float } number => Convert.ToString(number.Value, CultureInfo.InvariantCulture),
        JValue { Type: JTokenType.Boolean } said => (bool)said ? "true" : "false",
        JArray several => string.Join(',', several.Select(Text).OfType<string>()),
        _ => null,
    };
}
