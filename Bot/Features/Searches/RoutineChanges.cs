namespace Weerbaar.Features.Searches;

/// <summary>What officers do to a recurring search. Pure; what is so already stays the same object.</summary>
internal static class RoutineChanges
{
    /// <summary>Enough to see who did what lately.</summary>
    private const int MostSteps = 50;

    public static Routine Paused(this Routine routine, Person by, DateTimeOffset now) =>
        routine.State is RoutineState.Running ? routine.With(RoutineState.Paused, new(now, by, RoutineAct.Paused)) : routine;

    /// <summary>Rounds that passed meanwhile are not sent after all.</summary>
    public static Routine Resumed(this Routine routine, Person by, DateTimeOffset now) =>
        routine.State is RoutineState.Paused
            ? routine.With(RoutineState.Running, new(now, by, RoutineAct.Resumed)) with { SentUpTo = now } : routine;

    public static Routine Stopped(this Routine routine, Person by, DateTimeOffset now) =>
        routine.State is RoutineState.Running or RoutineState.Paused
            ? routine.With(RoutineState.Stopped, new(now, by, RoutineAct.Stopped)) : routine;

    /// <summary>What stands on the form.</summary>
    public static Routine Changed(this Routine routine, RoutineFields fields, Person by, DateTimeOffset now) =>
        routine.With(routine.State, new(now, by, RoutineAct.Changed)) with
        {
            Purpose = fields.Purpose,
            Scope = fields.Scope,
            Terms = fields.Terms,
            Every = fields.Every,
            From = fields.From,
            Until = fields.Until,
            SentUpTo = now,
        };

    public static Routine Started(string id, RoutineFields fields, Person by, DateTimeOffset now) => new()
    {
        Id = id,
        StartedBy = by,
        Purpose = fields.Purpose,
        Scope = fields.Scope,
        Terms = fields.Terms,
        Every = fields.Every,
        From = fields.From,
        Until = fields.Until,
        SentUpTo = now,
        Steps = [new RoutineStep(now, by, RoutineAct.Started)],
    };

    /// <summary>Somebody looked in the newest round. A find replaces "nothing", never the other way round.</summary>
    public static Routine Looked(this Routine routine, RoundResult result, Person by, DateTimeOffset now)
    {
        if (routine.Round is not { Sent: true } round || round.Result >= result)
        {
            return routine;
        }

        return routine with
        {
            Looked = routine.Looked + (round.Result is RoundResult.Open ? 1 : 0),
            Found = routine.Found + (result is RoundResult.Found ? 1 : 0),
            Round = round with { Result = result, By = by, At = now },
        };
    }

    private static Routine With(this Routine routine, RoutineState state, RoutineStep step) => routine with
    {
        State = state,
        Revision = routine.Revision + 1,
        Steps = [.. routine.Steps.TakeLast(MostSteps - 1), step],
    };
}
