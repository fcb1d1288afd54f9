using System.Text.Encodings.Web;
using System.Text.Json;

namespace Weerbaar.Teams;

/// <summary>How JSON is written that goes to Teams.</summary>
internal static class TeamsJson
{
    /// <summary>It never stands within a page: escaping every é would only make it larger.</summary>
    public static JsonSerializerOptions Relaxed { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
