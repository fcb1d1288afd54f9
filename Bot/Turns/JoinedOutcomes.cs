namespace Weerbaar.Turns;

/// <summary>One turn that does two things, as the words of a message and then its files: both are kept, and both are answered.</summary>
public static class JoinedOutcomes
{
    /// <param name="first">Done first, also what it does to a case.</param>
    /// <param name="next">From the file as the first leaves it.</param>
    public static PersonOutcome And(this PersonOutcome first, Func<PersonFile, PersonOutcome> next)
    {
        if (first.Then is { } step)
        {
            return first with { Then = step with { Finish = (of, refusal) => step.Finish(of, refusal).And(next) } };
        }

        var second = next(first.File);
        return second.Then is { } later
            ? second with { Then = later with { Finish = (of, refusal) => Join(first, later.Finish(of, refusal)) } }
            : Join(first, second);
    }

    private static PersonOutcome Join(PersonOutcome first, PersonOutcome second) => second with
    {
        Answer = first.Answer is EmptyAnswer ? second.Answer : first.Answer,
        Posts = [.. first.Posts, .. second.Posts],
        Privately = [.. first.Privately, .. second.Privately],
        Effects = [.. first.Effects, .. second.Effects],
    };
}
