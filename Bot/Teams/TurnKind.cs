namespace Weerbaar.Teams;

/// <summary>What a turn brings.</summary>
internal enum TurnKind
{
    /// <summary>Words or files.</summary>
    Message,

    /// <summary>A message that was changed, or brought back.</summary>
    Edit,

    /// <summary>A message that was taken away.</summary>
    Deletion,

    /// <summary>A click of an old client: it comes as a message and cannot be answered in place.</summary>
    Submit,

    /// <summary>A click, or a card that asks for its newest look.</summary>
    CardAction,

    /// <summary>A dialog opens and asks for its card.</summary>
    DialogFetch,

    /// <summary>A dialog's card was sent.</summary>
    DialogSubmit,

    /// <summary>Somebody types in a choice set that searches.</summary>
    Search,

    /// <summary>An invoke that nobody here knows.</summary>
    OtherInvoke,

    /// <summary>The app was installed or removed.</summary>
    Installation,

    /// <summary>Somebody came or went, or a channel did.</summary>
    Conversation,

    /// <summary>Whatever Teams sends besides.</summary>
    Other,
}
