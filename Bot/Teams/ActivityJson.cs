using System.Text.Json.Serialization;

namespace Weerbaar.Teams;

/// <summary>
/// Reads and writes the protocol's records. Nesting beyond 32 levels is refused: no client sends it, and it costs
/// stack.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class ActivityJson : JsonSerializerContext;
