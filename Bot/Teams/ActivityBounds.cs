using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Weerbaar.Teams;

/// <summary>
/// How long what names things may be, and of what shape: ids become keys of rows and parts of addresses. Those of Teams
/// are far shorter.
/// </summary>
internal static class ActivityBounds
{
    private const int Most = 300;

    /// <summary>A conversation's id holds a thread's as well, a service address the tenant's.</summary>
    private const int MostLong = 1_000;

    /// <summary>Why nobody can act on it, or null.</summary>
    public static string? Fault(Activity activity) => activity switch
    {
        _ when Any(Most, activity.Id, activity.From?.Id, activity.Recipient?.Id) => "LongId",
        _ when Any(Most, activity.Conversation?.TenantId, activity.Conversation?.ConversationType) => "LongId",
        _ when Any(MostLong, activity.Conversation?.Id, activity.ServiceUrl) => "LongId",
        { From.AadObjectId: { Length: > 0 } id } when !Guid.TryParseExact(id, "D", out _) => "BadPerson",
        { ChannelData: not null and not JObject } => "BadChannelData",
        _ => null,
    };

    private static bool Any(int most, params ReadOnlySpan<string?> ids)
    {
        foreach (var id in ids)
        {
            if (id?.Length > most || id?.Any(char.IsControl) == true)
            {
                return true;
            }
        }

        return false;
    }
}
