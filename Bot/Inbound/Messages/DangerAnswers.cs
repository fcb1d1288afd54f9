namespace Weerbaar.Inbound.Messages;

/// <summary>Reads what somebody answers in words when the bot asks whether there is danger, in either language.</summary>
internal static class DangerAnswers
{
    private const string Between = ". ";

    /// <summary>Words of an answer; in what is longer a "yes" may belong to anything.</summary>
    private const int MostWords = 12;

    private static readonly (Meaning Meaning, string Whole, string First)[] Answers =
    [
        (Meaning.DangerDoubted, "Danger.Doubted", ""),
        (Meaning.DangerConfirmed, "Danger.Confirmed", "Danger.Confirmed.First"),
        (Meaning.DangerDenied, "Danger.Denied", "Danger.Denied.First"),
    ];

    /// <summary>Null: it is no answer to that.</summary>
    public static Meaning? Read(string text)
    {
        var words = Plain(text);
        return words.Length is 0 or > MostWords ? null : Answers
            .Where(answer => In(answer.Whole).Contains(string.Join(' ', words))
                || (answer.First.Length > 0 && In(answer.First).Contains(words[0])))
            .Select(answer => (Meaning?)answer.Meaning)
            .FirstOrDefault();
    }

    /// <summary>It says no more than the answer.</summary>
    public static bool IsAll(string text) =>
        string.Join(' ', Plain(text)) is var words
            && (Answers.Any(answer => In(answer.Whole).Contains(words)) || In("Danger.Safe").Contains(words));

    /// <summary>Somewhere in few words it says that they are safe, or that who threatened them is gone.</summary>
    public static bool SaysSafe(string text) => Plain(text) is { Length: > 0 and <= MostWords } words
        && In("Danger.Safe").Any(safe => $" {string.Join(' ', words)} ".Contains($" {safe} ", StringComparison.Ordinal));

    private static string[] Plain(string text) => string
        .Concat(text.Where(letter => letter is not ('\'' or '’')).Select(
            letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '))
        .Split((char[]?)null, MostWords + 2, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> In(string key) =>
        Enum.GetValues<Language>().SelectMany(language => Texts.In(language)[key].TrimEnd('.').Split(Between));
}
