namespace Weerbaar.Turns;

/// <summary>The turn that asks for an effect.</summary>
/// <param name="Before">The person's file as it was read.</param>
/// <param name="After">The file as it becomes.</param>
internal sealed record EffectTurn(Turn Turn, PersonFile Before, PersonFile After);
