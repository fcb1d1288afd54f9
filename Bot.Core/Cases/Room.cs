namespace Weerbaar.Cases;

/// <summary>Whether a command still fits into a case; what is kept back for whom (<see cref="Limits"/>).</summary>
internal static class Room
{
    /// <summary>Null: it fits.</summary>
    public static Refusal? Missing(Case @case, CaseCommand command, DecisionContext context)
    {
        if (command.Typed.FirstOrDefault(typed => typed.Text?.Length > typed.Most) is { } tooLong)
        {
            return new TextTooLong(tooLong.Field, tooLong.Most);
        }

        if (command.IsNeverRefusedForRoom || context.Actor.IsBot)
        {
            return null;
        }

        var works = Access.RolesOf(context.Actor, @case).Any(role => role is CaseRole.Officer or CaseRole.Decider);
        var (words, events, row) = works
            ? (Limits.Written, Limits.WrittenEvents, Limits.WrittenRow)
            : (Limits.Told, Limits.ToldEvents, Limits.ToldRow);
        return @case.Written > words || @case.Version > events || context.RowLength > row ? new CaseFull() : null;
    }
}
