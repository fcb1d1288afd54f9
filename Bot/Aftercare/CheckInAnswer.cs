using System.Globalization;
using Weerbaar.Cases;
using Weerbaar.Records;
using Weerbaar.Teams;

namespace Weerbaar.Aftercare;

/// <summary>The fields of a check-in, and what was filled in.</summary>
internal static class CheckInAnswer
{
    public const string Safety = "safety";
    public const string Stress = "stress";
    public const string Work = "work";
    public const string Help = "help";
    public const string Words = "words";
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Most characters of one's own words.</summary>
    public const int MostTyped = 2_000;

    private const int Low = 2;
    private const int High = 4;

    public static IReadOnlyList<string> Works { get; } = ["fine", "effort", "partly", "not"];

    /// <summary>Null while a score is missing; nothing else is compulsory.</summary>
    public static CheckIn? Read(ActionData data, CaseId of, int number, DateTimeOffset now) =>
        Score(data, Safety) is { } safety && Score(data, Stress) is { } stress
            ? new CheckIn(of, number, now, safety, stress)
            {
                Work = Works.FirstOrDefault(work => work == data.Input(Work)),
                WantsHelp = data.Input(Help) == Yes,
                Words = Shortened(data.Input(Words)),
            }
            : null;

    /// <summary>
    /// Whether they are asked whom to tell (D29): it got worse, they are low from the start, or they want help.
    /// </summary>
    public static bool AsksWhom(CheckIn now, IEnumerable<CheckIn> all)
    {
        var before = all.Where(each => each.AnsweredAt < now.AnsweredAt).MaxBy(each => each.AnsweredAt);
        var worse = before is null
            ? now.Safety <= Low || now.Stress >= High
            : now.Safety < before.Safety || now.Stress > before.Stress;
        return worse || now.WantsHelp;
    }

    public static bool IsLow(CheckIn now) => now.Safety <= Low || now.Stress > High;

    private static int? Score(ActionData data, string id) =>
        int.TryParse(data.Input(id), NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score is >= 1 and <= 5
            ? score
            : null;

    private static string? Shortened(string? words) => words is null ? null : Excerpt.Of(words, MostTyped);
}
