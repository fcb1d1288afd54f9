namespace Weerbaar.Jobs;

/// <summary>How a piece of work ended.</summary>
/// <param name="Again">When it must run again; null: it is done.</param>
internal sealed record WorkResult(TimeSpan? Again);
