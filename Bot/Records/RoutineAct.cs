namespace Weerbaar.Records;

/// <summary>What was done to a search, for the list that the privacy officer sees.</summary>
internal enum RoutineAct
{
    Started,
    Changed,
    Paused,
    Resumed,
    Stopped,
}
