namespace Weerbaar.Features.TeamTalk;

/// <summary>How an attempt to post ended.</summary>
/// <param name="Again">When to try again; null: it stands in the channel.</param>
/// <param name="Unreachable">Why the channel cannot be reached, as a code; then people must act.</param>
internal sealed record Posted(Discussion Talk, TimeSpan? Again, string? Unreachable = null);
