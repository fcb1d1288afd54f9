using Weerbaar.Jobs;
using Weerbaar.Storage;

namespace Weerbaar.Features.TeamTalk;

/// <summary>
/// Does what is due for the team's talk: ends the last one, posts the newest that is due, tells the officers what goes wrong.
/// After a gap only the newest is held. Runs under a lease, and remembers in one row how far it came, so that all happens once.
/// </summary>
internal sealed class TalkWork(
    TalkStore talks,
    LessonStore lessons,
    SettingsStore settings,
    DueStore due,
    LeaseStore leases,
    TalkPosting posting,
    TalkEnding ending,
    TalkTelling telling,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    DeliveryOptions options,
    TimeProvider timeProvider,
    IdGenerator ids) : IWorkHandler
{
    private static readonly RowKey Lease = new("loops", "team-talk");
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(2);

    public WorkKind Kind => WorkKind.Talk;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await AcquiredLease.TakeAsync(leases, Lease, ids.NewId(), options.LeaseFor, timeProvider, cancellationToken) is not { } lease)
        {
            return new WorkResult(Busy);
        }

        try
        {
            var next = playbook.TeamTalk is { } rules
                ? await RunOnceAsync(rules, cancellationToken) : await RunWithoutRulesAsync(cancellationToken);
            await due.MoveAsync(item.Row, next, WorkItem.TeamTalk, cancellationToken);
            return new WorkResult(null);
        }
        finally
        {
            await lease.GiveBackAsync();
        }
    }

    /// <returns>When there is something to do again.</returns>
    private async Task<DateTimeOffset?> RunOnceAsync(TeamTalkRules rules, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var (read, etag) = await talks.ReadStateAsync(cancellationToken);
        var state = read ?? new TalkState { HeldUntil = now };
        var course = new TalkCourse(rules, state.Every, calendar, now);
        var current = await talks.FindAsync(state.Current, cancellationToken);
        (state, current) = await EndAsync(state, current, now, cancellationToken);
        if (course.Due(state) is { } due)
        {
            (state, current) = await PlanAsync(state, current, due, rules, cancellationToken);
        }

        if (!await talks.WriteAsync(state, etag, current, cancellationToken))
        {
            // Somebody clicked meanwhile: it is looked at again at once.
            return now;
        }

        DateTimeOffset? again = null;
        if (current is not null && await settings.FindChannelAsync(ChannelUse.Team, cancellationToken) is { } channel)
        {
            (state, again) = await PostAsync(state, current, channel, course, cancellationToken);
        }

        if (course.Asks(state) && await telling.TellSilentAsync(state.Silent, state.Every ?? rules.Every, cancellationToken))
        {
            state = await ChangeAsync(known => known with { Asked = true }, cancellationToken);
        }

        return course.NextLook(state, await talks.FindAsync(state.Current, cancellationToken), again);
    }

    /// <summary>The playbook has no talk any more: one that still runs ends in its time, so that its key goes.</summary>
    private async Task<DateTimeOffset?> RunWithoutRulesAsync(CancellationToken cancellationToken)
    {
        var (state, etag) = await talks.ReadStateAsync(cancellationToken);
        if (state is null || await talks.FindAsync(state.Current, cancellationToken) is not { } running)
        {
            return null;
        }

        var (left, current) = await EndAsync(state, running, timeProvider.GetUtcNow(), cancellationToken);
        await talks.WriteAsync(left, etag, null, cancellationToken);
        return current?.EndsAt;
    }

    private async Task<(TalkState, Discussion?)> EndAsync(
        TalkState state, Discussion? current, DateTimeOffset now, CancellationToken cancellationToken) =>
        TalkCourse.IsOver(current, now) ? (await AfterAsync(state, current!, cancellationToken), null) : (state, current);

    private async Task<TalkState> AfterAsync(TalkState state, Discussion current, CancellationToken cancellationToken) =>
        TalkCourse.After(state, (await ending.RunAsync(current, cancellationToken)).Heard);

    /// <summary>The newest takes the place of what was planned before it and never posted.</summary>
    private async Task<(TalkState, Discussion?)> PlanAsync(
        TalkState state, Discussion? current, TalkDue due, TeamTalkRules rules, CancellationToken cancellationToken)
    {
        var held = state with { HeldUntil = due.Moment ?? state.HeldUntil, Requested = null };
        if (await settings.FindChannelAsync(ChannelUse.Team, cancellationToken) is null)
        {
            return (held, current);
        }

        var unheld = 0;
        if (current is { Status: DiscussionStatus.Posted })
        {
            held = await AfterAsync(held, current, cancellationToken);
        }
        else if (current is not null)
        {
            await posting.GiveBackAsync(current, cancellationToken);
            await talks.DeleteKeyAsync(current.Id, cancellationToken);
            unheld = current.Skipped + 1;
        }

        var number = unheld > 0 ? held.Number : held.Number + 1;
        var before = DiscussionPlan.Before(
            await lessons.ReadAllAsync(cancellationToken).Take(DiscussionPlan.MostLookedAt).ToListAsync(cancellationToken));
        var talk = DiscussionPlan.Of(ids.NewId(), number, due.At, rules, before) with
        {
            Skipped = unheld + due.Skipped,
            RequestedAt = due.RequestedAt,
        };
        return (held with { Number = number, Current = talk.Id }, talk);
    }

    private async Task<(TalkState, DateTimeOffset?)> PostAsync(
        TalkState state, Discussion current, BoundChannel channel, TalkCourse course, CancellationToken cancellationToken)
    {
        if (current is { Status: DiscussionStatus.Posted })
        {
            // Who posted it may have died before the cases were told.
            await (current.Cases.Any(told => told.Of is not null)
                ? posting.MarkShownAsync(current, cancellationToken) : Task.CompletedTask);
            return (state, null);
        }

        if (!course.MayPost(current.RequestedAt))
        {
            return (state, null);
        }

        var posted = await posting.RunAsync(current, channel, course.NextMoment, cancellationToken);
        var again = posted.Again is { } later ? timeProvider.GetUtcNow() + later : (DateTimeOffset?)null;
        if (posted.Unreachable is { } code && state.Unreachable != channel.ChannelId && !course.IsQuiet)
        {
            var told = await telling.TellUnreachableAsync(code, cancellationToken);
            state = await ChangeAsync(known => known with { Unreachable = told ? channel.ChannelId : null }, cancellationToken);
        }
        else if (again is null && state.Unreachable is not null)
        {
            state = await ChangeAsync(known => known with { Unreachable = null }, cancellationToken);
        }

        return (state, again);
    }

    private async Task<TalkState> ChangeAsync(Func<TalkState, TalkState> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (state, etag) = await talks.ReadStateAsync(cancellationToken);
            if (change(state!) is var changed && await talks.WriteAsync(changed, etag, null, cancellationToken))
            {
                return changed;
            }
        }
    }
}
