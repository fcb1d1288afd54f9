namespace Weerbaar.Features.Triage;

/// <summary>How far the way to a decision has come, without saying who is on it.</summary>
internal enum LineState
{
    /// <summary>The employee has not chosen yet: nothing goes to a manager.</summary>
    NotChosen,
    BeingLookedUp,
    Nobody,
    Told,
}
