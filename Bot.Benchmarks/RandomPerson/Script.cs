using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>Acts as lines of JSON, to be done again.</summary>
internal static class Script
{
    public static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IEnumerable<Act> acts) => string.Join('\n', acts);

    public static IReadOnlyList<Act> Read(string script) =>
        [.. script.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(
            line => JsonSerializer.Deserialize<Act>(line, Json)!)];
}
