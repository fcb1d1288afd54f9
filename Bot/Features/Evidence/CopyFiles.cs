namespace Weerbaar.Features.Evidence;

/// <summary>Files to copy. Their references are written before anything is said about them (D7).</summary>
internal sealed record CopyFiles(IReadOnlyList<EvidenceSource> Files) : IEffect
{
    /// <returns>Nothing where there are no files.</returns>
    public static IReadOnlyList<IEffect> Of(IReadOnlyList<EvidenceSource> files) => files.Count == 0 ? [] : [new CopyFiles(files)];

    /// <summary>All that an outcome has copied.</summary>
    public static IEnumerable<EvidenceSource> In(PersonOutcome outcome) =>
        outcome.Effects.OfType<CopyFiles>().SelectMany(copies => copies.Files);
}
