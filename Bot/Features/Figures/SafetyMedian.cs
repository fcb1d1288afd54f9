namespace Weerbaar.Features.Figures;

/// <summary>
/// How safe employees felt in a quarter: the median of the newest score of each of at least ten people (D29). Only calendar
/// quarters have one, so no two of them share an answer.
/// </summary>
/// <param name="Score">1 (very unsafe) to 5 (very safe).</param>
internal sealed record SafetyMedian(Period Quarter, double Score);
