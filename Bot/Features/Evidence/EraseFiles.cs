namespace Weerbaar.Features.Evidence;

/// <summary>Files that were cut: they go with what lists them (D4).</summary>
internal sealed record EraseFiles(IReadOnlyList<(CaseId Of, string Id)> Files) : IEffect
{
    /// <returns>Nothing where there are no files.</returns>
    public static IReadOnlyList<IEffect> Of(IReadOnlyList<(CaseId Of, string Id)> files) => files.Count == 0 ? [] : [new EraseFiles(files)];

    /// <summary>All that an outcome has erased.</summary>
    public static IEnumerable<(CaseId Of, string Id)> In(PersonOutcome outcome) =>
        outcome.Effects.OfType<EraseFiles>().SelectMany(erasure => erasure.Files);
}
