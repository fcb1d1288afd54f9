namespace Weerbaar.Turns;

/// <summary>The verbs under which what nobody clicked comes to its handler.</summary>
internal static class PersonVerbs
{
    /// <summary>Typed, or files sent, in the person's own chat.</summary>
    public const string Message = "message";

    /// <summary>A message was changed, or brought back.</summary>
    public const string Edited = "edited";

    /// <summary>A message was deleted.</summary>
    public const string Deleted = "deleted";

    /// <summary>The app was installed for the person; may be said more than once.</summary>
    public const string Installed = "installed";

    /// <summary>Words typed in a field of a card or a dialog, beside what its button does.</summary>
    public const string Typed = "typed";

    /// <summary>The bot was mentioned in a channel; <see cref="PersonOutcome.Posts"/> are posted there.</summary>
    public const string ChannelMessage = "channel-message";
}
