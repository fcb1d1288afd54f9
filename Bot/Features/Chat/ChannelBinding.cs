namespace Weerbaar.Features.Chat;

/// <summary>What an administrator makes of a channel.</summary>
/// <param name="Department">Whose officers' channel it is; null: the organisation's own.</param>
/// <param name="Ends">It was that, and is so no more.</param>
internal sealed record ChannelBinding(ChannelUse Use, string? Department = null, bool Ends = false);
