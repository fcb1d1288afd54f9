using System.Text.Json;

namespace Weerbaar.Teams;

/// <summary>
/// Reads the entities of an activity: each is looked at by itself, so that one of an unknown shape spoils nothing.
/// </summary>
internal static class Entities
{
    public static string? Locale(Activity activity) =>
        OfType(activity, "clientInfo").Select(entity => entity.Text("locale")).FirstOrDefault(l => l is not null);

    public static IEnumerable<JsonElement?> OfType(Activity activity, string type) =>
        (activity.Entities ?? []).Select(entity => (JsonElement?)entity).Where(entity => entity.Text("type") == type);
}
