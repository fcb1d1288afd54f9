namespace Weerbaar.Features.Meetings;

/// <summary>How far one step brought it.</summary>
/// <param name="News">What the case is told, for good; null: it goes on.</param>
/// <param name="Again">When; null: there is nothing more to do.</param>
internal sealed record MakingStep(TogetherEnded? News, TimeSpan? Again)
{
    public static MakingStep End(TogetherEnded news) => new(news, null);

    public static MakingStep Later(TimeSpan after) => new(null, after);
}
