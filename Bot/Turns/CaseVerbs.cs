namespace Weerbaar.Turns;

/// <summary>What stands behind buttons by which the cards of several features lead to the same.</summary>
internal static class CaseVerbs
{
    /// <summary>The report and all about it, for whom access allows.</summary>
    public const string Details = "triage-details";
}
