namespace Weerbaar.Turns;

/// <summary>
/// A step of a person's turn on a case: what is to be done to it, and what the turn comes to once that is decided. Each stands beside the
/// use case that asks for it.
/// </summary>
/// <param name="Case">The case that it is about, there already or not.</param>
/// <param name="Command">What is to be done to it.</param>
internal abstract record CaseStep(CaseId Case, CaseCommand Command)
{
    /// <summary>Makes the case; null: it is there.</summary>
    public OpenCase? Open { get; init; }

    /// <summary>
    /// The outcome, from the case as it is then or the refusal. With <see cref="Open"/> on a case that is there already (a repeat) it gets
    /// that case.
    /// </summary>
    public abstract PersonOutcome Finish(CaseResult result);
}
