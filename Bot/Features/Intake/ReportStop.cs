using Weerbaar.Features.Intake.Form;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake;

/// <summary>Stopping for now and going on later, on any device (D4).</summary>
internal sealed class ReportStop
{
    /// <summary>The words "stop" or "later", while a report is open.</summary>
    public PersonOutcome Pause(PersonTurn turn)
    {
        var view = Paused(DraftView.Of(turn.Turn, turn.File.Draft!));
        return new PersonOutcome(turn.File.With(view.Draft)) { Posts = [view.Post(StoppedCard(view, turn.File))] };
    }

    /// <summary>The words "verder" or "continue".</summary>
    public PersonOutcome Resume(PersonTurn turn)
    {
        if (turn.File.Draft is not { } draft)
        {
            return Said(turn, "Resume.NothingOpen");
        }

        var view = DraftView.Of(turn.Turn, draft.Touched(turn.Turn.Now));
        return new PersonOutcome(turn.File.With(view.Draft)) { Posts = [view.Post(StepCard.Current(view))] };
    }

    internal static DraftView Paused(DraftView view) => view with { Draft = view.Draft with { Paused = true } };

    /// <summary>Until when it is kept, and the way back; who was alerted may read what they shared with them.</summary>
    internal static AdaptiveCard StoppedCard(DraftView view, PersonFile file, string? note = null)
    {
        var until = DraftDue.Erased(view.Draft, view.Playbook, view.Calendar);
        return Layout.Card(
            view.Language,
            view.Words["Fallback"],
            Layout.Heading(view.Words["Stop.Title"]),
            note is null ? null : Layout.Paragraph(note),
            Layout.Paragraph(
                view.Words[view.Draft.CaseExists || file.IsReadInPart(view.Draft)
                    ? "Stop.Text.Danger" : "Stop.Text", Moments.Day(until, view.Playbook, view.Language)]),
            view.Draft.CaseExists ? Layout.Paragraph(view.Words["Stop.DangerStays"]) : null,
            view.ResumeButton);
    }

    private static PersonOutcome Said(PersonTurn turn, string key) =>
        new(turn.File) { Posts = [new TextMessage(Texts.In(turn.Turn.Language)[key])] };
}
