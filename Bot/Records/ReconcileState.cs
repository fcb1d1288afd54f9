namespace Weerbaar.Records;

/// <summary>How far reconcile has come with a case.</summary>
/// <param name="NoticedVersion">The newest event whose notices are out.</param>
/// <param name="Due">The case's row in the due index.</param>
/// <param name="Lists">Whose lists hold the case, as "list:person".</param>
internal sealed record ReconcileState(int NoticedVersion, string? Due, IReadOnlyList<string> Lists)
{
    /// <summary>The version of the case from which <see cref="Facts"/> were taken.</summary>
    public int Counted { get; init; }

    /// <summary>What is counted of it, as it was last kept for figures.</summary>
    public IReadOnlyList<MonthFacts> Facts { get; init; } = [];
}
