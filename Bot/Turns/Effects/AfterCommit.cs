namespace Weerbaar.Turns;

/// <summary>What is left of an effect once the person's rows are written.</summary>
public delegate Task AfterCommit(CancellationToken ct);
