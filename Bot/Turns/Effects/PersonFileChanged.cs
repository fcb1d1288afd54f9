namespace Weerbaar.Turns;

/// <summary>The pipeline's own: a person's rows are about to be written. Features hang on it what follows from what has changed.</summary>
internal sealed record PersonFileChanged : IEffect;
