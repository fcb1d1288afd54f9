using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Benchmarks.Learning;

/// <summary>
/// Makes the municipality's experience.bin from the lists of lines, run from the root of the repository. The same lines give the
/// same file.
/// </summary>
internal static class LearnCommand
{
    private const string Lists = "Bot.Tests/Playbook";

    private static readonly Dictionary<string, Dictionary<string, double>> Questions = new()
    {
        ["danger"] = new() { ["now"] = 2 },
        ["self-harm"] = new() { ["own"] = 3, ["other"] = 4, ["urged"] = 5 },
        ["kind"] = [],
    };

    /// <param name="words">"--out file", "--sittings first,second" (others, or "" for none: to measure on what was not learned
    /// from).</param>
    public static int Run(IReadOnlyList<string> words)
    {
        var sittings = Option(words, "--sittings", "first,second,third,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth").Split(
            ',', StringSplitOptions.RemoveEmptyEntries);
        List<TrainingLine> lines =
        [
            .. TrainingLists.Folder("Bot.Benchmarks/Learning/lines"),
            .. TrainingLists.Older(Lists),
            .. sittings.SelectMany(sitting => TrainingLists.Folder($"{Lists}/sittings/{sitting}")),
        ];
        var experience = new Experience([.. Questions.Select(question => Learner.Learn(question.Key, lines, question.Value))]);
        var file = Option(words, "--out", $"Bot.Core/Playbook/Municipality/{Experience.File}");
        using var writer = new BinaryWriter(File.Create(file));
        experience.Write(writer);
        Console.WriteLine($"{lines.Count} lines, {writer.BaseStream.Length} bytes: {file}");
        return 0;
    }

    private static string Option(IReadOnlyList<string> words, string name, string usual) =>
        words.SkipWhile(word => word != name).Skip(1).FirstOrDefault(usual);
}
