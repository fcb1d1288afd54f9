namespace Weerbaar.Storage;

/// <summary>
/// A call that no engine would accept. Nothing was sent. The message names the limit, never the content.
/// </summary>
internal sealed class StorageLimitException(string message, string parameter) : ArgumentException(message, parameter);
