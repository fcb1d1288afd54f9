namespace Weerbaar.Records;

/// <summary>Whether a recurring search is looked at.</summary>
internal enum RoutineState
{
    Running,
    Paused,
    Stopped,

    /// <summary>Its last day is over.</summary>
    Ended,
}
