using System.Text.Json;
using System.Text.Json.Nodes;

namespace Weerbaar.Teams.Connector;

/// <summary>One call to a connector.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="ServiceUrl">The connector's address, from outside: checked before the token goes to it.</param>
/// <param name="Path">What follows it; ids within are escaped.</param>
/// <param name="Body">The JSON that is sent.</param>
/// <param name="IsRepeatable">Doing it twice is as doing it once, so a lost answer is no reason to stop.</param>
internal sealed record ConnectorCall(
    HttpMethod Method, string ServiceUrl, string Path, JsonObject? Body, bool IsRepeatable)
{
    /// <summary>What is called, in a word for a measure.</summary>
    public string Name => (Method.Method, Path) switch
    {
        ("POST", "v3/conversations") => "create",
        ("POST", _) => "post",
        ("PUT", _) => "update",
        ("DELETE", _) => "delete",
        _ => "read",
    };

    public Uri Address => new($"{ServiceUrl.TrimEnd('/')}/{Path}");
}

/// <summary>What came back: either the body of a success, or why not.</summary>
/// <param name="Body">The JSON of a success, if it had any.</param>
/// <param name="Failure">What went wrong.</param>
/// <param name="IsAgain">The same call may succeed, and no harm comes of it.</param>
/// <param name="RetryAfter">How long the connector asked to wait.</param>
internal sealed record ConnectorReply(
    JsonElement? Body, SendOutcome? Failure = null, bool IsAgain = false, TimeSpan? RetryAfter = null)
{
    /// <summary>The connector's correlation vector: what Microsoft's support asks for.</summary>
    public string? Vector { get; init; }
}
