namespace Weerbaar.Turns;

/// <summary>Work to begin at once when all is kept.</summary>
public sealed record BeginWork(WorkItem Item) : IEffect;
