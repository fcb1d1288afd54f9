namespace Weerbaar.Features.Figures;

/// <summary>Whether there are figures about a period.</summary>
internal enum FigureState
{
    Found,

    /// <summary>The period is not over, or was a few hours ago: what runs is never counted, or two looks would tell a case.</summary>
    NotOver,

    /// <summary>It was before the bot kept any.</summary>
    TooEarly,
}
