using System.Text.Json.Nodes;

namespace Weerbaar.Simulator.Graph;

/// <summary>An error as Microsoft Graph words it (facts 6).</summary>
internal sealed class GraphRefusedException(int status, string code, string message, string? rule = null) : Exception(message)
{
    public int Status => status;

    /// <summary>The rule that was broken; null when it is the world, not the bot, that says no.</summary>
    public string? Rule => rule;

    public static GraphRefusedException NotFound(string what) =>
        new(404, "Request_ResourceNotFound",
            $"Resource '{what}' does not exist or one of its queried reference-property objects are not present.");

    public JsonObject Body(DateTimeOffset now)
    {
        var id = Guid.NewGuid().ToString();
        return new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = Message,
                ["innerError"] = new JsonObject
                {
                    ["date"] = now.UtcDateTime.ToString("s"),
                    ["request-id"] = id,
                    ["client-request-id"] = id,
                },
            },
        };
    }
}
