namespace Weerbaar.Features.TeamTalk;

/// <summary>A talk that must be held now.</summary>
/// <param name="At">The moment of the schedule, or of the look in which a request was found.</param>
/// <param name="Moment">Null: the schedule has none now, somebody asked for it.</param>
/// <param name="Skipped">Moments of the schedule that passed by unheld before it.</param>
internal sealed record TalkDue(DateTimeOffset At, DateTimeOffset? Moment, int Skipped, DateTimeOffset? RequestedAt);

/// <summary>
/// What is next for the team's talk, from how far it has come and the time. Pure. Nothing new is posted, asked or told in quiet
/// hours, unless an officer asked for the talk just now; that a talk ends only changes its card.
/// </summary>
internal sealed class TalkCourse(TeamTalkRules rules, TalkRhythm? chosen, WorkCalendar calendar, DateTimeOffset now)
{
    /// <summary>After that a request is old news, as after a night in which the bot was away.</summary>
    private static readonly TimeSpan JustNow = TimeSpan.FromHours(1);

    private readonly TalkAgenda _agenda = new(rules, chosen ?? rules.Every, calendar);

    /// <summary>The next moment of the schedule, at which a talk ends that is open then.</summary>
    public DateTimeOffset? NextMoment => _agenda.Next(now);

    public bool IsQuiet => calendar.IsQuiet(now);

    /// <summary>Its time is over; or it has ended, and who ended it was not first to count it, or died.</summary>
    public static bool IsOver(Discussion? current, DateTimeOffset now) => current switch
    {
        { Status: DiscussionStatus.Ended } => true,
        { Status: DiscussionStatus.Posted } => current.EndsAt <= now,
        _ => false,
    };

    /// <summary>The newest talk that is due; null: none is, or it waits for the end of quiet hours.</summary>
    public TalkDue? Due(TalkState state)
    {
        var newest = Newest(state);
        return (newest is null && state.Requested is null) || !MayPost(state.Requested)
            ? null
            : new TalkDue(newest?.At ?? now, newest?.At, newest?.Skipped ?? 0, state.Requested);
    }

    /// <summary>Whether a new message may go out about a talk that was asked for then, or by nobody.</summary>
    public bool MayPost(DateTimeOffset? requestedAt) => !IsQuiet || now - requestedAt < JustNow;

    /// <summary>So many talks passed without a word that the officers are asked about it now.</summary>
    public bool Asks(TalkState state) => !IsQuiet && IsUnasked(state);

    /// <summary>The state after a talk that ended; any word ends the silence.</summary>
    public static TalkState After(TalkState state, bool heard) =>
        state with { Current = null, Silent = heard ? 0 : state.Silent + 1, Asked = !heard && state.Asked };

    /// <summary>When there is something to do again; null: never, until somebody asks.</summary>
    /// <param name="current">The talk that was not posted yet, or runs.</param>
    /// <param name="again">When a post is to be tried again.</param>
    public DateTimeOffset? NextLook(TalkState state, Discussion? current, DateTimeOffset? again)
    {
        var waits = Newest(state) is not null || state.Requested is not null || IsUnasked(state)
            || current is { Status: DiscussionStatus.Planned or DiscussionStatus.Posting };
        var morning = IsQuiet && waits ? calendar.AfterQuiet(now) : (DateTimeOffset?)null;
        var next = state.Stopped ? null : _agenda.Next(now > state.HeldUntil ? now : state.HeldUntil);
        return new[] { again, morning, next, current?.EndsAt }.Min();
    }

    private (DateTimeOffset At, int Skipped)? Newest(TalkState state) =>
        state.Stopped ? null : _agenda.Newest(state.HeldUntil, now);

    private bool IsUnasked(TalkState state) =>
        state is { Stopped: false, Asked: false } && state.Silent >= rules.AsksAfter;
}
