namespace Weerbaar.Features.Intake.Safety;

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
