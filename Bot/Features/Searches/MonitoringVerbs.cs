using System.Globalization;

namespace Weerbaar.Features.Searches;

/// <summary>What stands behind the buttons of recurring searches, and the ids they carry: any of them can be forged.</summary>
internal static class MonitoringVerbs
{
    public const string New = "monitoring-new";
    public const string Save = "monitoring-save";
    public const string Manage = "monitoring-manage";
    public const string Change = "monitoring-change";
    public const string Pause = "monitoring-pause";
    public const string Resume = "monitoring-resume";
    public const string Stop = "monitoring-stop";
    public const string Nothing = "monitoring-nothing";
    public const string Found = "monitoring-found";
    public const string Open = "monitoring-open";

    public const string Routine = "routine";

    /// <summary>The search's revision when the card was drawn.</summary>
    public const string Revision = "v";

    /// <summary>The round that a reminder was about.</summary>
    public const string Round = "round";

    public static Dictionary<string, string> Ids(this Routine routine) => new()
    {
        [Routine] = routine.Id,
        [Revision] = routine.Revision.ToString(CultureInfo.InvariantCulture),
        [Round] = RoundOf(routine),
    };

    /// <summary>An id of our own shape; anything else leads nowhere and never reaches a key.</summary>
    public static string? IdIn(ActionData data, string name = Routine) =>
        data.Ids.GetValueOrDefault(name) is { Length: Weerbaar.IdGenerator.Length } id && id.All(char.IsAsciiLetterOrDigit) ? id : null;

    public static bool IsNewest(ActionData data, Routine routine) => data.Ids.GetValueOrDefault(Round) == RoundOf(routine);

    private static string RoundOf(Routine routine) => routine.Round?.DueAt.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "";
}
