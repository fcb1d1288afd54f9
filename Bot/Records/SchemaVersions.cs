using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Weerbaar.Records;

/// <summary>
/// How much a version can read: one for each property, event form and value that may be kept. What is kept is only ever
/// added to, so of two versions the newer has the higher number, and nobody has to think of raising it.
/// </summary>
internal static class SchemaVersions
{
    public static int In(params IEnumerable<JsonTypeInfo> kept) => kept.Sum(type => Counted(type.GetJsonSchemaAsNode()));

    private static int Counted(JsonNode? schema) => schema switch
    {
        JsonObject node => node.Sum(part => Own(part.Key, part.Value) + Counted(part.Value)),
        JsonArray nodes => nodes.Sum(Counted),
        _ => 0,
    };

    private static int Own(string keyword, JsonNode? value) => (keyword, value) switch
    {
        ("properties", JsonObject properties) => properties.Count,
        ("enum" or "anyOf", JsonArray choices) => choices.Count,
        _ => 0,
    };
}
