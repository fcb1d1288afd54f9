namespace Weerbaar.Features.Intake.Safety;

/// <summary>"Nobody now", after words of self-harm (D43): it stays so, and the numbers stay in sight.</summary>
internal sealed class NobodyAction(IdGenerator ids, RunningAlarm alarm) : IPersonAction
{
    public string Verb => IntakeVerbs.Nobody;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var view = ClickedDraft.View(turn, data, ids);
        var kept = WaitingIds.Named(turn.File, data) is { Count: > 0 } texts ? CrisisWords.Waiting(view, texts) : CrisisWords.Unsaid;
        var card = CrisisCard.Alone(view, alarmed: await alarm(turn, cancellationToken) is not null, kept);
        return new PersonOutcome(turn.File) { Answer = new CardAnswer(card) }.WithNextCard(turn);
    }
}
