namespace Weerbaar.Turns;

/// <summary>One turn that does two things, as the words of a message and then its files: both are kept, and both are answered.</summary>
internal static class JoinedOutcomes
{
    /// <param name="first">Done first, also what it does to a case.</param>
    /// <param name="next">From the file as the first leaves it.</param>
    public static PersonOutcome And(this PersonOutcome first, Func<PersonFile, PersonOutcome> next) =>
        first.AtLast(done => next(done.File).AtLast(second => Join(done, second)));

    /// <summary>Changes what a turn comes to, also where that is only known once cases have decided.</summary>
    public static PersonOutcome AtLast(this PersonOutcome outcome, Func<PersonOutcome, PersonOutcome> change) => outcome.Then is { } step
        ? outcome with { Then = new ChangedStep(step, change) { Open = step.Open } }
        : change(outcome);

    private static PersonOutcome Join(PersonOutcome first, PersonOutcome second) => second with
    {
        Answer = first.Answer is EmptyAnswer ? second.Answer : first.Answer,
        Posts = [.. first.Posts, .. second.Posts],
        Privately = [.. first.Privately, .. second.Privately],
        Effects = [.. first.Effects, .. second.Effects],
    };

    private sealed record ChangedStep(CaseStep Step, Func<PersonOutcome, PersonOutcome> Change) : CaseStep(Step.Case, Step.Command)
    {
        public override PersonOutcome Finish(CaseResult result) => Step.Finish(result).AtLast(Change);
    }
}
