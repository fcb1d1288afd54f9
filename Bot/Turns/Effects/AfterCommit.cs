namespace Weerbaar.Turns;

/// <summary>What is left of an effect once the person's rows are written.</summary>
internal delegate Task AfterCommit(CancellationToken cancellationToken);
