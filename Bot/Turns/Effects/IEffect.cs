namespace Weerbaar.Turns;

/// <summary>
/// Something that a turn asks for besides its answer. A use case only names it; the <see cref="EffectHandler{TEffect}"/> of the same
/// feature brings it about, around the commit of the person's rows.
/// </summary>
internal interface IEffect;
