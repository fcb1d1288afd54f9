namespace Weerbaar.Features.Searches;

/// <summary>What falls due for a recurring search.</summary>
internal enum RoutineDueKind
{
    Nothing,

    /// <summary>Somebody is asked to look.</summary>
    Round,

    /// <summary>The channel reads that it ended.</summary>
    End,
    Erase,
}
