using Weerbaar.Playbook.Understanding;

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

/// <summary>The question about danger once more, with its two clicks; while their alarm goes on, how that stands.</summary>
internal sealed class AskDangerAction(IdGenerator ids, RunningAlarm alarm) : IPersonAction
{
    public string Verb => IntakeVerbs.AskDanger;

    public bool IsNeverRefused => true;

    public bool AsksForAlarm => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var view = ClickedDraft.View(turn, data, ids);
        var known = await turn.WithAlarmAsync(alarm, cancellationToken);
        return new PersonOutcome(turn.File.AskedAboutDanger(view.Draft.Id, view.Now).ToldOfAlarm(known))
        {
            Answer = new CardAnswer(known.Alarm is { } running
                ? RunningCard.Of(view, running)
                : SafetyCard.Of(view, Danger.Ask, data.Ids.GetValueOrDefault(DraftIds.Revision) ?? "0")),
        };
    }
}

/// <summary>
/// The draft or case that a safety card names, as far as its own buttons need it: the id goes along unread.
/// </summary>
internal static class ClickedDraft
{
    public static DraftView View(PersonTurn turn, ActionData data, IdGenerator ids)
    {
        var draft = turn.File.Draft ?? DraftChanges.Begin(turn.Turn, ids);
        return DraftView.Of(turn.Turn, DraftIds.CaseOf(data) is { } clicked ? draft with { Id = clicked } : draft);
    }
}

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
