using Weerbaar.Cases;

namespace Weerbaar.Records;

/// <summary>What a message on the queue asks for.</summary>
public enum WorkKind
{
    /// <summary>Bring every audience of a case up to date.</summary>
    Reconcile,

    /// <summary>Take what is due in a case.</summary>
    Due,

    /// <summary>Copy a piece of evidence.</summary>
    Fetch,

    /// <summary>An unsent draft falls due: announce its erasure, or erase it.</summary>
    Draft,
}

/// <summary>A message on the queue: ids and a version, never content.</summary>
/// <param name="Version">The version that the case must have reached; a lower one means that its commit is still under way.</param>
public sealed record WorkItem(WorkKind Kind, CaseId Case, int Version = 0, string? Evidence = null, PersonId? Person = null);
