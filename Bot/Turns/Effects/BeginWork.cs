namespace Weerbaar.Turns;

/// <summary>Work to begin at once when all is kept.</summary>
internal sealed record BeginWork(WorkItem Item) : IEffect;
