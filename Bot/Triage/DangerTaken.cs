using Weerbaar.Cases;
using Weerbaar.Playbook;
using Weerbaar.Turns;

namespace Weerbaar.Triage;

/// <summary>What those who were warned in their own chat read once somebody confirms: their last message does not ask for help any more.</summary>
internal static class DangerTaken
{
    private static readonly Texts Words = new("Triage");

    /// <summary>Who says at once that it is over confirms with the same click: the end is told instead.</summary>
    public static bool IsNews(Case now) => now is { IsOpen: true, Danger: { SeenBy: not null, OverAt: null } };

    public static Func<Language, string> Text(Case now) => language => Words.In(language)["Notice.DangerTaken", now.Number, now.Danger!.SeenBy!.Name];
}
