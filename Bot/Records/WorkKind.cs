namespace Weerbaar.Records;

/// <summary>What a message on the queue asks for.</summary>
internal enum WorkKind
{
    /// <summary>Bring every audience of a case up to date.</summary>
    Reconcile,

    /// <summary>Take what is due in a case.</summary>
    Due,

    /// <summary>Copy a piece of evidence.</summary>
    Fetch,

    /// <summary>An unsent draft falls due: announce its erasure, or erase it.</summary>
    Draft,

    /// <summary>See that a file that was cut is gone.</summary>
    Erase,

    /// <summary>Do what is due for the team's recurring talk.</summary>
    Talk,

    /// <summary>Tell the officers the figures of the month that is over.</summary>
    Figures,

    /// <summary>A recurring search falls due: a reminder to look, its end, its erasure.</summary>
    Routine,

    /// <summary>Somebody who wants it gets one small thing to do.</summary>
    Tip,

    /// <summary>Somebody is invited to one small thing a month.</summary>
    Invite,

    /// <summary>Post what somebody is owed, should it not have been posted.</summary>
    Answer,
}
