using System.Globalization;
using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>Every request is answered in the documented shape, and every word of a person by words.</summary>
internal static partial class AnswerOracle
{
    /// <summary>No 5xx, nothing against the rules of Teams.</summary>
    public static IEnumerable<Finding> Refused(Played played)
    {
        foreach (var status in played.Statuses.Where(status => status is null or >= 500))
        {
            yield return new Finding(
                $"status-{status?.ToString(CultureInfo.InvariantCulture) ?? "none"} {played.About}", $"the bot answered {status}", played);
        }

        foreach (var found in played.Violations)
        {
            yield return new Finding($"violation-{found.Split(' ')[0]} {played.About}", found, played);
        }
    }

    /// <summary>Nothing went wrong in the bot, though it may have said so kindly.</summary>
    public static IEnumerable<Finding> Failed(Played played, IEnumerable<string> errors)
    {
        foreach (var error in errors)
        {
            yield return new Finding($"error {played.About}", error, played);
        }

        if (Apology().Match(played.Words) is { Success: true } apology)
        {
            yield return new Finding($"failed {played.About}", apology.Value, played);
        }
    }

    /// <summary>
    /// Who typed or sent something in their own chat gets an answer, and who takes back what was kept too; so does who tells the bot of
    /// something in a channel, there or in their own chat.
    /// </summary>
    public static IEnumerable<Finding> Silent(Played played)
    {
        if (played.ReachedBot && IsOwedAnswer(played) && !IsAnswered(played))
        {
            yield return new Finding($"silence {played.About} {played.Act.Kind}", "nothing was answered", played);
        }
    }

    private static bool IsAnswered(Played played) => played.Words.Length > 0
        || (played.Act is { Channel: { } channel, By: var by }
        && played.Everywhere.Any(shown => shown.Channel == channel && shown.By == by));

    private static bool IsOwedAnswer(Played played) => played.Act switch
    {
        { Channel: null } act => act.Doing is Doing.Say or Doing.Odd or Doing.Edit || (act.Doing is Doing.Delete && played.WasKept),
        { Doing: Doing.Say, Kind: Kind.Report or Kind.Danger or Kind.SelfHarm } => true,
        _ => false,
    };

    [GeneratedRegex("(Er ging iets mis bij ons|Het lukt nu even niet|Something went wrong|This isn't working right now)[^\n]*", RegexOptions.IgnoreCase)]
    private static partial Regex Apology();
}
