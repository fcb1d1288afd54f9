namespace Weerbaar.Turns;

/// <summary>Somebody's own newest cases, newest first, also those that ended.</summary>
public delegate Task<IReadOnlyList<Case>> NewestCases(PersonId person, CancellationToken ct);
