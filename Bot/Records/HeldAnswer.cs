using Azure;

namespace Weerbaar.Records;

/// <summary>A file whose message this is: it is told the message's number once that is posted.</summary>
internal sealed record HeldFile(CaseId Of, string Id);

/// <summary>One message of an answer, as the connector takes it.</summary>
internal sealed record HeldPost(string Body)
{
    /// <summary>It goes to the person's own chat although they spoke elsewhere.</summary>
    public bool Privately { get; init; }

    public HeldFile? File { get; init; }
}

/// <summary>
/// What somebody is still owed for something that was kept: it goes with the person's rows in one batch, and goes away once
/// it is posted. Whoever posts it holds it for a short while, so that two do not post the same.
/// </summary>
/// <param name="Where">The conversation in which they spoke.</param>
/// <param name="Since">When it was kept; for a day it is tried.</param>
/// <param name="Until">Until then somebody is posting it.</param>
/// <param name="Posts">What is not posted yet, in its order.</param>
internal sealed record HeldAnswer(
    ChatAddress Where, string ConversationType, DateTimeOffset Since, DateTimeOffset Until, IReadOnlyList<HeldPost> Posts);

/// <summary>An answer as it stands in the person's partition.</summary>
/// <param name="Key">A hash of who said what, so that the same message delivered again finds it.</param>
internal sealed record StoredAnswer(PersonId Person, string Key, HeldAnswer Answer, ETag ETag);
