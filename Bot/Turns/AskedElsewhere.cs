namespace Weerbaar.Turns;

/// <summary>Whom the case is about is asked in another of their cases how they are: this one asks nothing (D29).</summary>
internal delegate Task<bool> AskedElsewhere(CaseId id, DateTimeOffset now, CancellationToken cancellationToken);
