namespace Weerbaar.Jobs;

/// <summary>Work and how often it was taken from its queue, this time included.</summary>
internal sealed record TakenWork(OutboxMessage Work, int Tries);
