using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Features.WaitingWords;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// Words of self-harm: 113, and whom to warn. Such words are sometimes misread, those of an attacker most of all, so none is thrown
/// away: they wait where nobody reads them, and a quiet button brings the answer that they get otherwise. Danger from others that the
/// same words tell of is asked about in the same turn (D2, D43).
/// </summary>
internal sealed class DeferredWords(ReportStart start, Waiting waiting, DangerTalk danger, DangerBeside beside, IdGenerator ids)
{
    /// <param name="own">Their own open cases: a line that is set aside begins no report beside one.</param>
    /// <param name="endangered">The case in which an alarm about them belongs; null: it makes one.</param>
    public PersonOutcome Answer(PersonTurn turn, string text, Reading said, IReadOnlyList<Case> own, Case? endangered)
    {
        var answered = turn.File.Draft is null && own.Count == 0 && said.Kinds.Count > 0
            ? start.Gently(turn, text, said) : Hold(turn, text, said);
        return beside.IsIn(text, said) ? answered.And(file => danger.BelowCrisis(turn with { File = file }, said, endangered)) : answered;
    }

    private PersonOutcome Hold(PersonTurn turn, string text, Reading said)
    {
        var view = DraftView.Of(turn.Turn, turn.File.Draft ?? DraftChanges.Begin(turn.Turn, ids));
        if (waiting.Aside(turn, text) is not { } file)
        {
            return new PersonOutcome(
                turn.File)
            { Posts = [view.Post(CrisisCard.Of(view, said.SelfHarm, CrisisWords.NotKept(view), done: said.IsDone))] };
        }

        var same = file.Waiting.Where(known => known.Apart && known.Text == text.Trim()).ToList();
        var held = same.Where(known => known.Message == turn.Turn.Context.Incoming.Id).ToList() is { Count: > 0 } own ? own : same;
        return new PersonOutcome(
            file)
        {
            Posts =
                [view.Post(CrisisCard.Of(view, said.SelfHarm, CrisisWords.Waiting(view, held), texts: held, done: said.IsDone))]
        };
    }
}
