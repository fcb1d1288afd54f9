using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams;

/// <summary>
/// Reads the entities of an activity: each is looked at by itself, so that one of an unknown shape spoils nothing.
/// </summary>
internal static class Entities
{
    public static string? Locale(Activity activity) =>
        OfType(activity, "clientInfo").Select(entity => entity.Text("locale")).FirstOrDefault(locale => locale is not null);

    public static IEnumerable<JToken?> OfType(Activity activity, string type) =>
        (activity.Entities ?? []).Where(entity => entity?.Type == type).Select(entity => (JToken?)entity.Properties);
}
