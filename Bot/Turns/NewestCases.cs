namespace Weerbaar.Turns;

/// <summary>Somebody's own newest cases, newest first, also those that ended.</summary>
internal delegate Task<IReadOnlyList<Case>> NewestCases(PersonId person, CancellationToken cancellationToken);
