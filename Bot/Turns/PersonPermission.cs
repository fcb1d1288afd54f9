namespace Weerbaar.Turns;

/// <summary>What one must be allowed to before what people do beside cases, or with a case of their own, is entered.</summary>
internal enum PersonPermission
{
    /// <summary>Everybody: it reads and changes their own rows. What it wants done to a case, the case decides.</summary>
    Own,

    /// <summary>To read how the case stands that the button names, by what the case alone makes of them.</summary>
    Follow,

    /// <summary>To add to the case that the button names.</summary>
    Add,

    /// <summary>It is their own aftercare in the case that the button names (D29).</summary>
    Care,

    /// <summary>Recurring searches are the officers' (D34).</summary>
    RunSearches,

    /// <summary>Officers say when the team talks, and what others may learn of it (D32).</summary>
    RunTalks,

    /// <summary>They speak or click in the team's channel.</summary>
    TakePartInTalk,

    /// <summary>They promised it in the team's talk, or are of the team or the officers.</summary>
    KeepPromise,

    /// <summary>The list of what is open, for officers.</summary>
    ReadOpenCases,
    ReadFigures,
}
