namespace Weerbaar.Teams;

/// <summary>
/// A message as its sender meant it: their own words apart from what they quoted or forwarded, the files that can be
/// fetched, and what came along that nobody here can open. Nothing of it is silently left out.
/// </summary>
internal sealed record IncomingMessage
{
    public static IncomingMessage Empty { get; } = new();

    /// <summary>Of the message in its conversation; an edit or a deletion comes with the same one.</summary>
    public string? Id { get; init; }

    /// <summary>The sender's own words: without mentions of the bot and marks of quoting, emoji pictures as signs.</summary>
    public string Text { get; init; } = "";

    /// <summary>What somebody else wrote and the sender passed on, as plain text.</summary>
    public IReadOnlyList<ForwardedMessage> Forwarded { get; init; } = [];

    public IReadOnlyList<IncomingFile> Files { get; init; } = [];

    /// <summary>What came along and could not be opened: to be named in the answer, never "kept".</summary>
    public IReadOnlyList<Unreadable> Unreadable { get; init; } = [];

    /// <summary>Own and forwarded words together, for whoever looks for danger in them.</summary>
    public string AllWords => string.Join("\n\n", [.. new[] { Text }.Where(text => text.Length > 0), .. Forwarded.Select(of => of.Text)]);
}

/// <summary>The words of a message that was passed on.</summary>
/// <param name="From">The name of who wrote it, where Teams says it.</param>
internal sealed record ForwardedMessage(string Text, string? From);

/// <summary>Something that came with a message and cannot be opened.</summary>
/// <param name="Name">As the sender's client names it; most have none.</param>
internal sealed record Unreadable(UnreadableKind Kind, string? Name = null);
