namespace Weerbaar.Teams;

/// <summary>What could not be opened; each kind has its own way of being sent so that it can.</summary>
public enum UnreadableKind
{
    /// <summary>A voice note or an audio card: Teams gives no bot the sound.</summary>
    Voice,

    /// <summary>A film recorded in the chat, or a card that plays one.</summary>
    Film,

    /// <summary>A picture of which no copy lies where we may fetch it.</summary>
    Picture,

    /// <summary>A moving picture from a picture service.</summary>
    Gif,

    /// <summary>A file that stands somewhere else and was only pointed to, or that came without an address.</summary>
    File,

    /// <summary>A Loop component.</summary>
    Loop,

    /// <summary>A card of an app.</summary>
    Card,

    /// <summary>The message had nothing in it, as Android sends some files.</summary>
    Nothing,

    /// <summary>A shape that nobody told us of.</summary>
    Other,
}
