using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.Intake.Form;

/// <summary>What is cut at review is gone, a file with its copy (D4).</summary>
internal sealed class LeaveOutAction : DraftAction
{
    public override string Verb => IntakeVerbs.LeaveOut;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var (draft, erased) = Cut(view.Draft, data);
        var now = view with { Draft = view.Draft.ChangedTo(draft, view.Now) };
        var changed = now.Draft.Revision != view.Draft.Revision;
        var said = now.Words[changed ? "Review.LeftOut" : "Review.NothingTicked"];
        return Shown(turn, now, new FormSteps(now).Review, said).With(EraseFiles.Of(erased));
    }

    /// <summary>The draft without what was ticked; what is gone already is no fault.</summary>
    internal static (Draft Draft, IReadOnlyList<(CaseId Of, string Id)> Erased) Cut(Draft draft, ActionData data)
    {
        var ticked = data.Choices(ReviewCard.LeaveOutInput).ToHashSet();
        var cut = draft.Evidence.Where(file => ticked.Contains(ReviewLine.File + file.Id)).ToList();
        var left =
            draft.Answers.Keys.Where(question => ticked.Contains(ReviewLine.Answer + question)).Aggregate(
                draft, DraftOrigins.Unanswered) with
            {
                Texts = DraftPieces.Without(draft, ticked),
                Evidence = [.. draft.Evidence.Except(cut)],
            };
        return (left, [.. cut.Select(file => (draft.Id, file.Id))]);
    }
}
