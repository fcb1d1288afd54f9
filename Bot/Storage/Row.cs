using Azure;

namespace Weerbaar.Storage;

/// <summary>A row as it was when it was read.</summary>
/// <param name="Key">Where it stands.</param>
/// <param name="Body">Its content: any well-formed text, as a rule JSON.</param>
/// <param name="ETag">Names this state of the row: opaque, never the same again for another state.</param>
public sealed record Row(RowKey Key, string Body, ETag ETag);
