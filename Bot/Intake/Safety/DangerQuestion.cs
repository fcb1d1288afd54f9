using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Intake.Safety;

/// <summary>"No danger now": the numbers stay, and so does the way back to the question; then the report goes on.</summary>
public sealed class NoDangerAction(Ids ids) : IPersonAction
{
    public string Verb => IntakeVerbs.NoDanger;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct) => new(
        new PersonOutcome(turn.File) { Answer = new CardAnswer(SafetyCard.Calm(ClickedDraft.View(turn, data, ids))) }
            .WithNextCard(turn));
}

/// <summary>The question about danger once more, with its two clicks.</summary>
public sealed class AskDangerAction(Ids ids) : IPersonAction
{
    public string Verb => IntakeVerbs.AskDanger;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        var view = ClickedDraft.View(turn, data, ids);
        return new(new PersonOutcome(turn.File.AskedAboutDanger(view.Draft.Id, view.Now))
        {
            Answer = new CardAnswer(SafetyCard.Of(view, Danger.Ask, data.Ids.GetValueOrDefault(DraftIds.Revision) ?? "0")),
        });
    }
}

/// <summary>
/// The draft or case that a safety card names, as far as its own buttons need it: the id goes along unread.
/// </summary>
internal static class ClickedDraft
{
    public static DraftView View(PersonTurn turn, ActionData data, Ids ids)
    {
        var draft = turn.File.Draft ?? DraftChanges.Begin(turn.Turn, ids);
        return DraftView.Of(turn.Turn, DraftIds.CaseOf(data) is { } clicked ? draft with { Id = clicked } : draft);
    }
}

/// <summary>"Nobody now", after words of self-harm (D43): it stays so, and the numbers stay in sight.</summary>
public sealed class NobodyAction(Ids ids) : IPersonAction
{
    public string Verb => IntakeVerbs.Nobody;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct) => new(
        new PersonOutcome(turn.File) { Answer = new CardAnswer(CrisisCard.Alone(ClickedDraft.View(turn, data, ids))) }
            .WithNextCard(turn));
}
