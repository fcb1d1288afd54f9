using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake.Form;

namespace Weerbaar.Features.Intake;

/// <summary>
/// Takes out of the report what a message added to it from the chat, its words and the files that came with them: gone is gone, and
/// twice is once.
/// </summary>
internal sealed class UndoAction : DraftAction
{
    public override string Verb => IntakeVerbs.Undo;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var parts = DraftIds.Parts(data);

        // A card about what a message brought takes out no other words; one about what was typed on a card takes out just those.
        if (data.Ids.GetValueOrDefault(DraftIds.Message) is { Length: > 0 } && parts.Any(view.Draft.IsChanged))
        {
            return new PersonOutcome(turn.File) { Answer = new CardAnswer(AddedCard.Undone(view, view.Words["Added.Undone.OnCard"])) };
        }

        var files = FilesOf(view.Draft, parts, data.Ids.GetValueOrDefault(DraftIds.Message));
        var draft = parts.Aggregate(view.Draft, Without) with { Evidence = [.. view.Draft.Evidence.Except(files)] };
        var now = view with { Draft = view.Draft.ChangedTo(draft, view.Now) };
        var said = turn.File.HasSharedInAlarm(data.Ids.GetValueOrDefault(DraftIds.Message) ?? "") ? "Added.Undone.Shared"
            : parts.Any(part => WordsOf(view.Draft, part) is { Length: > 0 } words && draft.PartOf(words, null) is not null)
                ? "Added.Undone.Twice"
            : files.Count == 0 ? "Added.Undone"
            : "Added.Undone.Files";
        return new PersonOutcome(turn.File.With(now.Draft))
        {
            Answer = new CardAnswer(AddedCard.Undone(now, now.Words[said])),
            Effects = EraseFiles.Of([.. files.Select(file => (view.Draft.Id, file.Id))]),
        };
    }

    /// <param name="message">As the card named it; a card of an earlier version did not.</param>
    private static IReadOnlyList<EvidenceItem> FilesOf(Draft draft, IReadOnlyList<string> parts, string? message)
    {
        var from = message is { Length: > 0 } ? [message] : parts.Select(part => MessageOf(draft, part)).OfType<string>().ToList();
        return [.. draft.Evidence.Where(file => file.Message is { } brought && from.Contains(brought))];
    }

    private static string? MessageOf(Draft draft, string part) =>
        part == Places.Description ? draft.ToldIn
            : (draft.Texts.FirstOrDefault(piece => piece.Id == part)?.Message
                ?? draft.Origins.FirstOrDefault(origin => origin.Place == part)?.Message);

    private static string? WordsOf(Draft draft, string part) =>
        part == Places.Description ? draft.Description : draft.Texts.FirstOrDefault(piece => piece.Id == part)?.Text;

    private static Draft Without(Draft draft, string part) => part == Places.Description
        ? draft.Untold()
        : (draft with { Texts = [.. draft.Texts.Where(piece => piece.Id != part)] }).Unanswered(part);
}
