using Weerbaar.Cases;
using Weerbaar.Playbook;

namespace Weerbaar.Records;

/// <summary>What somebody wants kept of the team's talk.</summary>
public abstract record TalkChange
{
    private TalkChange()
    {
    }

    /// <summary>An answer, or a new one in its place.</summary>
    public sealed record Answered(string Discussion, PersonId By, DiscussionAnswer Answer) : TalkChange;

    /// <summary>A lesson, new or changed.</summary>
    public sealed record Learned(Lesson Lesson) : TalkChange;

    /// <summary>A talk now.</summary>
    public sealed record Requested(DateTimeOffset At) : TalkChange;

    /// <summary>What the officers chose when nobody answered any more.</summary>
    public sealed record Chosen(TalkRhythm? Every, bool Stopped, DateTimeOffset At) : TalkChange;
}

/// <summary>Writes those changes; false: it must be looked at again.</summary>
public sealed class TalkChanges(TalkStore talks, LessonStore lessons)
{
    public async Task<bool> KeepAsync(TalkChange change, CancellationToken ct)
    {
        switch (change)
        {
            case TalkChange.Answered answered:
                return await talks.AnswerAsync(answered.Discussion, answered.By, answered.Answer, ct);
            case TalkChange.Learned learned:
                await lessons.KeepAsync(learned.Lesson, ct);
                return true;
            case TalkChange.Requested requested:
                return await StateAsync(requested.At, state => state with { Requested = requested.At }, ct);
            case TalkChange.Chosen chosen:
                return await StateAsync(chosen.At, state => After(state, chosen), ct);
            default:
                throw new ArgumentOutOfRangeException(nameof(change));
        }
    }

    /// <summary>What fell in the time in which it was stopped is not made up for.</summary>
    private static TalkState After(TalkState state, TalkChange.Chosen chosen) => state with
    {
        Every = chosen.Every,
        Stopped = chosen.Stopped,
        Silent = 0,
        Asked = false,
        HeldUntil = state.Stopped && !chosen.Stopped ? chosen.At : state.HeldUntil,
    };

    private async Task<bool> StateAsync(DateTimeOffset now, Func<TalkState, TalkState> change, CancellationToken ct)
    {
        var (state, etag) = await talks.StateAsync(ct);
        return await talks.WriteAsync(change(state ?? new TalkState { HeldUntil = now }), etag, null, ct);
    }
}
