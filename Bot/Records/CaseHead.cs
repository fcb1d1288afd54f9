namespace Weerbaar.Records;

/// <summary>
/// The one row that is read for a case: the folded case without its words, and the operations that made it what it is. Replaced under its
/// ETag in the same batch as the events.
/// </summary>
/// <param name="Writer">How much its writer knew (<see cref="CaseStore.Knows"/>).</param>
internal sealed record CaseHead(int Writer, Case Case, IReadOnlyList<string> Operations)
{
    /// <summary>How many operations are remembered, so that a repeat of one is known.</summary>
    private const int Remembered = 64;

    public CaseHead After(Case next, string operation) =>
        new(CaseStore.Knows, next.WithoutWords(), [.. Operations.TakeLast(Remembered - 1), operation]);
}
