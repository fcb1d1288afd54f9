namespace Weerbaar.Turns;

/// <summary>
/// When, in a round in which everybody is shown how a case stands, one thing is seen to. In this order; what is seen to before anybody is
/// told, and what after, is one group each, of which the first that has something to decide ends it: the next round sees to the rest.
/// </summary>
internal enum UpkeepMoment
{
    /// <summary>Before: where the case is shown.</summary>
    Place,

    /// <summary>Before: whom it is shown to.</summary>
    People,

    /// <summary>After: what was brought.</summary>
    Receipt,

    /// <summary>After: who could not be reached.</summary>
    Reach,

    /// <summary>After: what follows for somebody who could not be.</summary>
    Care,
}
