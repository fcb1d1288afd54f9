using Weerbaar.Cases;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Intake.Safety;

/// <summary>
/// "They may read this": where somebody in danger is and what they typed so far goes to those who are alarmed (D2). Who may is
/// decided by the case, not by the card.
/// </summary>
public sealed class ShareDangerAction(Ids ids) : IPersonAction
{
    public const string Where = "where";

    public string Verb => IntakeVerbs.ShareDanger;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        var view = ClickedDraft.View(turn, data, ids);
        if (DraftIds.CaseOf(data, DraftIds.Case) is not { } id)
        {
            return new(new PersonOutcome(turn.File));
        }

        var words = turn.File.Draft is { } open && open.Id == id ? open.WholeDescription() : null;
        return new(new PersonOutcome(turn.File)
        {
            Then = new CaseStep(id, null, new ShareDanger(data.Input(Where), words), (of, refusal) => of is { Danger: not null } && refusal is null
                ? new PersonOutcome(turn.File) { Answer = new CardAnswer(AlertedCard.Of(view, of, Asked(data))) }
                : new PersonOutcome(turn.File) { Answer = new MessageAnswer(Refused(turn, refusal ?? new NotAllowed(), data)) }),
        });
    }

    private static DangerRoute? Asked(ActionData data) => Enum.TryParse<DangerRoute>(data.Ids.GetValueOrDefault(DraftIds.Route), out var asked) ? asked : null;

    private static string Refused(PersonTurn turn, Refusal refusal, ActionData data) => data.Input(Where) is null
        ? RefusalText.Of(refusal, turn.Turn.Language)
        : RefusalText.OfWords(refusal, turn.Turn.Language);
}
