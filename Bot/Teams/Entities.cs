using System.Text.Json;

namespace Weerbaar.Teams;

/// <summary>
/// Reads the entities of an activity: each is looked at by itself, so that one of an unknown shape spoils nothing.
/// </summary>
internal static class Entities
{
    private const string Space = "&nbsp;";

    public static string TextWithoutMentions(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in OfType(activity, "mention"))
        {
            if (entity.Text("text") is { Length: > 0 } tag && entity.Field("mentioned") is var mentioned)
            {
                var isBot = mentioned.Text("id") == activity.Recipient?.Id;
                text = text.Replace(tag, isBot ? "" : mentioned.Text("name") ?? "", StringComparison.Ordinal);
            }
        }
        return Trim(text);
    }

    public static string? Locale(Activity activity) =>
        OfType(activity, "clientInfo").Select(entity => entity.Text("locale")).FirstOrDefault(l => l is not null);

    private static IEnumerable<JsonElement?> OfType(Activity activity, string type) =>
        (activity.Entities ?? []).Select(entity => (JsonElement?)entity).Where(entity => entity.Text("type") == type);

    // Teams leaves non-breaking spaces around a mention, spelled out.
    private static string Trim(string text)
    {
        var rest = text.AsSpan().Trim();
        while (rest.StartsWith(Space, StringComparison.Ordinal))
        {
            rest = rest[Space.Length..].TrimStart();
        }
        while (rest.EndsWith(Space, StringComparison.Ordinal))
        {
            rest = rest[..^Space.Length].TrimEnd();
        }
        return rest.Length == text.Length ? text : rest.ToString();
    }
}
