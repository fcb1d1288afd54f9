using System.Globalization;

namespace Weerbaar.Features.Aftercare;

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

    /// <summary>Most characters that the field lets a person type.</summary>
    public const int MostTyped = 2_000;

    private const int Low = 2;
    private const int High = 4;

    public static IReadOnlyList<string> Works { get; } = ["fine", "effort", "partly", "not"];

    /// <summary>Null while a score is missing; nothing else is compulsory.</summary>
    /// <param name="beside">Words that stand beside the field.</param>
    public static CheckIn? Read(ActionData data, string? beside, CaseId caseId, int number, DateTimeOffset now) =>
        Score(data, Safety) is { } safety && Score(data, Stress) is { } stress
            ? new CheckIn(caseId, number, now, safety, stress)
            {
                Work = Works.FirstOrDefault(work => work == data.Input(Work)),
                WantsHelp = data.Input(Help) == Yes,
                Words = Written(data, beside),
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

    /// <summary>
    /// What waited and is too long for the field: it stands beside it, and comes to the answer whole. Null: it stands in the field, or
    /// nothing waited.
    /// </summary>
    public static string? Beside(ActionData data, IReadOnlyList<WaitingText> waiting) =>
        waiting.Joined() is { Length: > 0 } words && (words.Length > MostTyped || data.Ids.ContainsKey(AftercareVerbs.Beside))
            ? words : null;

    /// <summary>All of the own words: what stands beside the field was typed first.</summary>
    public static string? Written(ActionData data, string? beside) =>
        string.Join("\n\n", new[] { beside, data.Input(Words) }.OfType<string>()) is { Length: > 0 } words ? words : null;
}
