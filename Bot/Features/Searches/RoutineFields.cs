namespace Weerbaar.Features.Searches;

/// <summary>What an officer says of a search: why, about what, by which words, how often, until when.</summary>
internal sealed record RoutineFields(
    string Purpose, string Scope, IReadOnlyList<string> Terms, Rhythm Every, DateOnly From, DateOnly Until);

/// <summary>What was typed: good, or what to mend.</summary>
/// <param name="Fault">The key of a text.</param>
/// <param name="Term">Which of the words it is about, counted from 1.</param>
internal sealed record RoutineReading(RoutineFields? Fields, string? Fault, int? Term = null);
