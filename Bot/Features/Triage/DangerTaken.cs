namespace Weerbaar.Features.Triage;

/// <summary>
/// What those who were warned in their own chat read once somebody confirms: their last message does not ask for help any more.
/// </summary>
internal static class DangerTaken
{
    /// <summary>Who says at once that it is over confirms with the same click: the end is told instead.</summary>
    public static bool IsNews(Case now) => now is { IsOpen: true, Danger: { SeenBy: not null, OverAt: null } };

    /// <summary>Who confirmed an alarm before this one, which nobody ended, may be on the way: they are told to stop by nobody.</summary>
    public static Func<Language, string> Text(Case now, PersonId reader)
    {
        var danger = now.Danger!;
        var isOnTheWay = danger.Past.Any(past => past.SeenBy?.Id == reader && past.OverAt is null);
        return language => Texts.In(
            language)[isOnTheWay ? "Notice.DangerTaken.Too" : "Notice.DangerTaken", now.Number, danger.SeenBy!.Name];
    }
}
