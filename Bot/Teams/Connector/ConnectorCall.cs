using Microsoft.Bot.Connector;

namespace Weerbaar.Teams.Connector;

/// <summary>One call to a connector.</summary>
/// <param name="Name">What is called, in a word for a measure.</param>
/// <param name="ServiceUrl">The connector's address, from outside: checked before the token goes to it.</param>
/// <param name="IsRepeatable">Doing it twice is as doing it once, so a lost answer is no reason to stop.</param>
/// <param name="SendAsync">The call itself, with the SDK's client; gives what the body of a success says.</param>
internal sealed record ConnectorCall(
    string Name, string ServiceUrl, bool IsRepeatable, Func<Conversations, CancellationToken, Task<object?>> SendAsync)
{
    /// <summary>It asks for something: a success that says nothing, or nothing that can be read, is none.</summary>
    public bool IsRead { get; init; }
}

/// <summary>What came back: either the body of a success, or why not.</summary>
/// <param name="Body">What a success says, if it says anything that can be read.</param>
/// <param name="Failure">What went wrong.</param>
/// <param name="IsAgain">The same call may succeed, and no harm comes of it.</param>
/// <param name="RetryAfter">How long the connector asked to wait.</param>
internal sealed record ConnectorReply(
    object? Body, SendOutcome? Failure = null, bool IsAgain = false, TimeSpan? RetryAfter = null)
{
    /// <summary>The connector's correlation vector: what Microsoft's support asks for.</summary>
    public string? Vector { get; init; }
}
