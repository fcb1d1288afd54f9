namespace Weerbaar.Features.Searches;

/// <summary>A recurring search as it should be (D34).</summary>
internal sealed record KeepRoutine(Routine Routine) : IEffect
{
    /// <returns>Nothing where nothing has changed.</returns>
    public static IReadOnlyList<IEffect> IfChanged(Routine before, Routine now) =>
        ReferenceEquals(before, now) ? [] : [new KeepRoutine(now)];
}
