namespace Weerbaar.Benchmarks.Learning;

/// <summary>
/// Reads the lists of lines. A folder holds danger*.tsv, selfharm*.tsv, harmless*.tsv and kinds*.tsv (answer, language, text;
/// harmless and ordinary ones without an answer); the older lists of the tests hold kinds, danger and intent in one line.
/// </summary>
internal static class TrainingLists
{
    private const string Danger = "danger";
    private const string SelfHarm = "self-harm";
    private const string Kind = "kind";
    private const string None = "none";

    /// <summary>Short names that the writers of the lists used.</summary>
    private static readonly Dictionary<string, string> Ids = new() { ["campaign"] = "hostile-campaign", ["recorded"] = "recorded-at-work" };

    private static readonly string[] AskDanger = ["threat", "stalking"];

    public static IEnumerable<TrainingLine> Folder(string folder) =>
        Rows(folder, "selfharm*.tsv").Select(row => OfSelfHarm(row[2], row[0]))
            .Concat(Rows(folder, "danger*.tsv").Select(row => OfDanger(row[2], row[0])))
            .Concat(Rows(folder, "harmless*.tsv").Select(row => Line(row[^1], (Danger, ["no"]), (SelfHarm, [None]), (Kind, [None]))))
            .Concat(Rows(folder, "ordinary*.tsv").Select(
                row => Line(row[^1], (Danger, ["report"]), (SelfHarm, [None]), (Kind, ["ordinary"]))))
            .Concat(Rows(folder, "kinds*.tsv").Select(row => Reported(row[2], Kinds(row[0]))));

    /// <summary>phrases-*.tsv of the tests: text, kinds, danger, intents.</summary>
    public static IEnumerable<TrainingLine> Older(string folder) =>
        Directory.GetFiles(folder, "phrases-*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Skip(1).Select(line => line.Split('\t')))
            .Where(row => row.Length > 3 && row[3] != SelfHarm && row[1] != "*")
            .Select(row => row[1] == "-"
                ? Line(row[0], (Danger, [OlderDanger(row[2], "no")]), (SelfHarm, [None]), (Kind, [None]))
                : Line(row[0], (Danger, [OlderDanger(row[2], "report")]), (SelfHarm, [None]), (Kind, Kinds(row[1]))));

    /// <summary>What is urgent is no kind of aggression, and it is not harmless either.</summary>
    private static TrainingLine OfSelfHarm(string text, string whose) => whose switch
    {
        None => Line(text, (SelfHarm, [whose])),
        "urged" => Line(text, (SelfHarm, [whose]), (Danger, ["ask"]), (Kind, ["threat"])),
        _ => Line(text, (SelfHarm, [whose]), (Danger, [SelfHarm]), (Kind, [SelfHarm])),
    };

    private static TrainingLine OfDanger(string text, string when) => when == "now"
        ? Line(text, (Danger, [when]), (SelfHarm, [None]), (Kind, [Danger]))
        : Line(text, (Danger, [when]), (SelfHarm, [None]));

    private static TrainingLine Reported(string text, string[] kinds) => Line(
        text, (Danger, [kinds.Intersect(AskDanger).Any() ? "ask" : "report"]), (SelfHarm, [None]), (Kind, kinds));

    private static string OlderDanger(string danger, string otherwise) => danger switch
    {
        "yes" => "now",
        "ask" or "!no" => "ask",
        _ => otherwise,
    };

    private static string[] Kinds(string names) => [.. names.Split(',', '|').Select(name => Ids.GetValueOrDefault(name, name))];

    private static IEnumerable<string[]> Rows(string folder, string files) =>
        Directory.GetFiles(folder, files).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => line.Split('\t'));

    private static TrainingLine Line(string text, params (string Question, string[] Answers)[] answers) =>
        new(text, answers.ToDictionary(pair => pair.Question, pair => pair.Answers));
}
