namespace Weerbaar.Turns;

/// <summary>How near a deadline is that somebody is told of (D21).</summary>
internal static class DeadlineText
{
    /// <returns>The text's key, which officers and employee have of their own.</returns>
    public static string Of(Reminded reminded, RecordedEvent happened, Case now, CardContext context) =>
        LegalDeadlines.IsPast(now, reminded.Chain, happened.Stamp.At, context.Playbook, context.Calendar) ? "Notice.DeadlinePast"
        : reminded.Step == 1 ? "Notice.Deadline"
        : "Notice.DeadlineLast";
}
