namespace Weerbaar.Features.Prevention;

/// <summary>Makes invitations due, never in quiet hours (D33).</summary>
internal sealed class InvitePeopleHandler(DueStore due) : EffectHandler<InvitePeople>
{
    protected override async Task<AfterCommit?> BeforeCommitAsync(InvitePeople effect, EffectTurn turn, CancellationToken cancellationToken)
    {
        WorkItem[] invitations = [.. effect.Invited.Select(invited => WorkItem.OfPerson(WorkKind.Invite, invited))];
        await due.PutAsync(turn.Turn.Calendar.AfterQuiet(turn.Turn.Now), invitations, cancellationToken);
        return Nothing;
    }
}
