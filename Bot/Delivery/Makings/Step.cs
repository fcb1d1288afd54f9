using Weerbaar.Cases;

namespace Weerbaar.Delivery.Makings;

/// <summary>How far one step brought it.</summary>
/// <param name="News">What the case is told, for good; null: it goes on.</param>
/// <param name="Again">When; null: there is nothing more to do.</param>
public sealed record Step(TogetherEnded? News, TimeSpan? Again)
{
    public static Step End(TogetherEnded news) => new(news, null);

    public static Step Later(TimeSpan after) => new(null, after);
}
