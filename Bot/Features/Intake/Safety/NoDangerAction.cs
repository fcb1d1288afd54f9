namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// "No danger now": the numbers stay, and so does the way back to the question; then the report goes on. While their alarm goes on it
/// asks whether that is over.
/// </summary>
internal sealed class NoDangerAction(IdGenerator ids, RunningAlarm alarm) : IPersonAction
{
    public string Verb => IntakeVerbs.NoDanger;

    public bool IsNeverRefused => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var view = ClickedDraft.View(turn, data, ids);
        return await alarm(turn, cancellationToken) is { } running
            ? new PersonOutcome(turn.File) { Answer = new CardAnswer(SafeCard.Of(view, running)) }
            : new PersonOutcome(turn.File.AnsweredAboutDanger(view.Now)) { Answer = new CardAnswer(SafetyCard.Calm(view)) }.WithNextCard(
                turn);
    }
}
