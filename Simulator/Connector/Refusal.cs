using System.Globalization;
using System.Text.Json.Nodes;

namespace Weerbaar.Simulator.Connector;

/// <summary>What the connector answers instead of doing as it was asked (facts 2.4).</summary>
internal sealed record Refusal(int Status, string Code, string Message, string Rule)
{
    public int? RetryAfter { get; init; }

    /// <summary>The older shape, in which the code is JSON within a string.</summary>
    public bool OldShape { get; init; }

    public async Task Write(HttpResponse response)
    {
        response.StatusCode = Status;
        if (RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await response.WriteAsJsonAsync(Body());
    }

    private JsonObject Body() => OldShape
        ? new JsonObject
        {
            ["errorCode"] = 209,
            ["message"] = new JsonObject { ["subCode"] = Code, ["details"] = Message }.ToJsonString(),
        }
        : new JsonObject { ["error"] = new JsonObject { ["code"] = Code, ["message"] = Message } };
}

/// <summary>Carries a refusal out of the depths of a request.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal => refusal;

    /// <summary>Which conversation it was about, when that much is known.</summary>
    public string? Conversation { get; init; }

    public string? Detail { get; init; }
}
