namespace Weerbaar.Features.Meetings;

/// <summary>How far one step brought it.</summary>
/// <param name="News">What the case is told, for good; null: it goes on.</param>
/// <param name="Again">When; null: there is nothing more to do.</param>
internal sealed record ProvisioningStep(TogetherEnded? News, TimeSpan? Again)
{
    public static ProvisioningStep End(TogetherEnded news) => new(news, null);

    public static ProvisioningStep Later(TimeSpan after) => new(null, after);
}
