namespace Weerbaar.Features.TeamTalk;

/// <summary>Writes what somebody wants kept of the team's talk, before the person's own rows.</summary>
internal sealed class TalkChangeHandler(TalkStore talks, LessonStore lessons) : EffectHandler<TalkChange>
{
    protected override async Task<bool> BeforeCaseAsync(TalkChange effect, Turn turn, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case TalkChange.Answered answered:
                return await talks.AnswerAsync(answered.Discussion, answered.By, answered.Answer, cancellationToken);
            case TalkChange.Learned learned:
                await lessons.SaveAsync(learned.Lesson, cancellationToken);
                return true;
            case TalkChange.Requested requested:
                return await TryChangeStateAsync(requested.At, state => state with { Requested = requested.At }, cancellationToken);
            case TalkChange.Chosen chosen:
                return await TryChangeStateAsync(chosen.At, state => After(state, chosen), cancellationToken);
            default:
                throw new ArgumentOutOfRangeException(nameof(effect));
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

    private async Task<bool> TryChangeStateAsync(DateTimeOffset now, Func<TalkState, TalkState> change, CancellationToken cancellationToken)
    {
        var (state, etag) = await talks.ReadStateAsync(cancellationToken);
        return await talks.WriteAsync(change(state ?? new TalkState { HeldUntil = now }), etag, null, cancellationToken);
    }
}
