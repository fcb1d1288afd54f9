using Weerbaar.Cases;
using Weerbaar.Intake.Form;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Intake;

/// <summary>
/// Takes out of the report what a message added to it from the chat, its words and the files that came with them: gone is gone, and
/// twice is once.
/// </summary>
public sealed class UndoAction : DraftAction
{
    public override string Verb => IntakeVerbs.Undo;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var part = data.Ids.GetValueOrDefault(DraftIds.Text) ?? "";
        var files = FilesOf(view.Draft, part, data.Ids.GetValueOrDefault(DraftIds.Message));
        var draft = Without(view.Draft, part) with { Evidence = [.. view.Draft.Evidence.Except(files)] };
        var now = view with { Draft = view.Draft.ChangedTo(draft, view.Now) };
        var said = turn.File.HasSharedInAlarm(data.Ids.GetValueOrDefault(DraftIds.Message) ?? "") ? "Added.Undone.Shared"
            : files.Count == 0 ? "Added.Undone"
            : "Added.Undone.Files";
        return new PersonOutcome(turn.File.With(now.Draft))
        {
            Answer = new CardAnswer(AddedCard.Undone(now, now.Words[said])),
            Erased = [.. files.Select(file => (view.Draft.Id, file.Id))],
        };
    }

    /// <param name="message">As the card named it; a card of an earlier version did not.</param>
    private static IReadOnlyList<EvidenceItem> FilesOf(Draft draft, string part, string? message)
    {
        var from = message is { Length: > 0 } ? message
            : part == Places.Description ? draft.ToldIn
            : draft.Texts.FirstOrDefault(piece => piece.Id == part)?.Message;
        return from is null ? [] : [.. draft.Evidence.Where(file => file.Message == from)];
    }

    private static Draft Without(Draft draft, string part) => part == Places.Description
        ? draft with { Description = "", ToldIn = null }
        : draft with
        {
            Texts = [.. draft.Texts.Where(piece => piece.Id != part)],
            Answers = draft.Answers.Where(answer => answer.Key != part).ToDictionary(answer => answer.Key, answer => answer.Value),
        };
}
