namespace Weerbaar.Turns;

/// <summary>Whether a message that Teams calls changed says what it said before, as when the preview of its link was added (D4).</summary>
internal static class SaidMarks
{
    /// <summary>Null: the activity brings no words and no files.</summary>
    public static MessageMark? MarkOf(this TurnContext context) =>
        (context.IsMessage || context.Kind is TurnKind.Edit) && context.Incoming is { Id: { Length: > 0 } id } message
            ? MessageMark.Of(
                id, [message.AllWords.Trim(), .. message.Files.Select(Named),
                    .. message.Unreadable.Select(part => $"{part.Kind} {part.Name}")])
            : null;

    /// <summary>It is a change, and nothing of it is new.</summary>
    public static bool IsUnchanged(this PersonTurn turn) =>
        turn.Turn.Context.Kind is TurnKind.Edit && turn.Turn.Context.MarkOf() is { } mark && turn.File.Said(mark);

    /// <summary>The address of a file that has a name is another each time; a picture in the text has no other name.</summary>
    private static string Named(IncomingFile file) => file.Name is { Length: > 0 } name && !file.IsInline ? name : file.Url;
}
