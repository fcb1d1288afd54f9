namespace Weerbaar.Teams;

/// <summary>A file or picture that came with a message, not yet fetched.</summary>
/// <param name="Name">As the sender's client names it; a pasted picture has none.</param>
/// <param name="Url">Where the bytes are, for a short time: fetch at once.</param>
/// <param name="DeclaredType">
/// What the sender's client says it is: an extension or a media type, not to be believed.
/// </param>
/// <param name="IsInline">Pasted into the message: served by the connector, which wants the bot's token.</param>
internal sealed record IncomingFile(string? Name, string Url, string? DeclaredType, bool IsInline)
{
    /// <summary>Of an inline one: the connector under whose address it must lie to be given the token.</summary>
    public string? ServiceUrl { get; init; }
}
