using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake.Form;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake;

/// <summary>
/// The first answer to somebody who wants to tell something: safety, and nothing beside it (D1-D3, D43). The first small card
/// comes with a click on it or with the next message, whatever that is: nobody has to answer about danger to go on.
/// </summary>
internal sealed class ReportStart(IdGenerator ids)
{
    /// <param name="text">What was typed, kept whole as the description; empty for a bare command.</param>
    /// <param name="read">It stands in a case too, where it is read.</param>
    public PersonOutcome Begin(PersonTurn turn, string text, Reading said, bool read = false) => turn.File.Draft switch
    {
        null => Anew(turn, text, said),
        { } bare when bare.IsBare() =>
            First(turn, bare.ChangedTo(bare.Told(text, said, turn.Turn.Context.Incoming.Id), turn.Turn.Now), said, read),
        { } open => AlreadyOpen(turn, open, text, said, read),
    };

    /// <summary>"Report", and no more than that, to somebody who has a report open: go on with it, or begin anew?</summary>
    public PersonOutcome Choose(PersonTurn turn, Reading said)
    {
        if (turn.File.Draft is not { } open || open.IsBare())
        {
            return Begin(turn, "", said);
        }

        var view = DraftView.Of(turn.Turn, open with { Next = null });
        return new PersonOutcome(turn.File.With(view.Draft)) { Posts = [view.Post(ResumeCard.Of(view, null))] };
    }

    /// <summary>A new report, whatever was open before; that is gone with its files.</summary>
    internal PersonOutcome Anew(PersonTurn turn, string text, Reading said)
    {
        var erased = turn.File.Draft?.Files() ?? [];
        return First(turn, DraftChanges.Begin(turn.Turn, ids, text, said), said).With(EraseFiles.Of(erased));
    }

    private static PersonOutcome First(PersonTurn turn, Draft draft, Reading said, bool read = false)
    {
        var view = AtFirst(turn, draft);
        return new PersonOutcome(turn.File.With(view.Draft.Before(NextCard.Step)).AnsweredAboutDanger(view.Now).ToldOfAlarm(turn))
        {
            Posts = [view.Post(RunningCard.Or(turn, view, said.Danger, "0", said.SelfHarm is SelfHarm.Urged, read, goesOn: true))],
        };
    }

    /// <summary>Words of self-harm are answered by themselves; the report that they began waits until it is wanted.</summary>
    public PersonOutcome Gently(PersonTurn turn, string text, Reading said)
    {
        var view = AtFirst(turn, DraftChanges.Begin(turn.Turn, ids, text, said));
        return new PersonOutcome(turn.File.With(view.Draft.Before(NextCard.Gently)))
        {
            Posts = [view.Post(CrisisCard.Of(view, said.SelfHarm, CrisisWords.Begun(view), done: said.IsDone))],
        };
    }

    /// <summary>What began gently tells of something else: its first answer is that of any report. Null: it went on, or is gone.</summary>
    /// <param name="clicked">The report that the card named.</param>
    public PersonOutcome? Otherwise(PersonTurn turn, CaseId? clicked, Reading said) =>
        turn.File.Draft is { Next: NextCard.Gently } draft && draft.Id == clicked ? First(turn, draft, said) : null;

    /// <summary>What was typed now is kept with the open report until it is clear where it belongs.</summary>
    private static PersonOutcome AlreadyOpen(PersonTurn turn, Draft open, string text, Reading said, bool read)
    {
        var with = open.ChangedTo(open.WithPiece(text, placed: false, turn.Turn.Context.Incoming.Id), turn.Turn.Now);
        var kept = with.Fits() ? with : open;
        var view = DraftView.Of(turn.Turn, kept);
        return new PersonOutcome(turn.File.With(kept.Before(NextCard.Resume)).AnsweredAboutDanger(view.Now).ToldOfAlarm(turn))
        {
            Posts = [view.Post(RunningCard.Or(turn, view, said.Danger, "0", said.SelfHarm is SelfHarm.Urged, read, goesOn: true)),
                .. with == kept ? [] : new[] { new TextMessage(view.Words["Offer.TooMuch"]) }],
        };
    }

    internal static DraftView AtFirst(PersonTurn turn, Draft draft) =>
        DraftView.Of(turn.Turn, draft with { Step = new FormSteps(DraftView.Of(turn.Turn, draft)).First.Id });
}
