namespace Weerbaar.Features.TeamTalk.Talking;

/// <summary>"Discuss now": an officer does not wait for the schedule. A double click is one talk.</summary>
internal sealed class NowAction(TalkStore talks, TeamTalkAccess door) : IPersonAction
{
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(15);

    public string Verb => TalkVerbs.Now;

    public PersonPermission Needs(ActionData data) => PersonPermission.RunTalks;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        await FindRefusalAsync(turn, cancellationToken) is { } refusal
            ? TeamTalkAccess.Say(turn, refusal)
            : TeamTalkAccess.Say(turn, "Now.Coming").With([new TalkChange.Requested(turn.Turn.Now), new BeginWork(WorkItem.TeamTalk)]);

    /// <summary>Why it is not begun, as a text's key; null: it is.</summary>
    internal async Task<string?> FindRefusalAsync(PersonTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Turn.Playbook.TeamTalk is null || !await door.HasChannelAsync(cancellationToken))
        {
            return "Now.NoChannel";
        }

        if (!await door.IsOfficerAsync(turn.Turn.By, cancellationToken))
        {
            return "Officers.Only";
        }

        var state = (await talks.ReadStateAsync(cancellationToken)).State;
        var current = await talks.FindAsync(state?.Current, cancellationToken);
        return state?.Requested is not null || turn.Turn.Now - current?.PostedAt < JustNow ? "Now.There" : null;
    }
}
