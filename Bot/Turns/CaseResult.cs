namespace Weerbaar.Turns;

/// <summary>What became of a command: the case as it is now, or why not.</summary>
/// <param name="Case">Null when there is no such case; without a refusal there is one.</param>
/// <param name="Refusal">Null: it was taken.</param>
internal sealed record CaseResult(Case? Case, Refusal? Refusal);
