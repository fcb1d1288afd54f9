namespace Weerbaar.Turns;

/// <summary>The lists that can be asked for; the names are in the buttons of cards that were sent.</summary>
internal enum ListKind
{
    Mine,
    Waiting,

    /// <summary>All open cases, for officers.</summary>
    Open,

    /// <summary>All of a calendar month, for officers.</summary>
    Month,
}
