using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>
/// Sentences that say plainly that something is not kept. "That does not work" or "nothing has changed" is none of them: who reads it
/// does not know what became of their words.
/// </summary>
internal static partial class PlainWords
{
    /// <summary>Of what was typed; what is said of a voice note or a file beside it is no word about the words.</summary>
    public static bool SayWordsAreNotKept(string words) =>
        Sentences(words).Any(sentence => WordsNotKept().IsMatch(sentence) && !Things().IsMatch(sentence));

    /// <summary>Of what was sent, in the answer to it.</summary>
    public static bool SayFilesAreNotKept(string words) =>
        Sentences(words).Any(
            sentence => (WordsNotKept().IsMatch(sentence) || FilesNotKept().IsMatch(sentence)) && !Others().IsMatch(sentence));

    /// <summary>Of this file, later, when it could not be fetched.</summary>
    public static bool SayFileIsAskedAgain(string words, string name) =>
        Sentences(words).Any(
            sentence => AskedAgain().IsMatch(sentence)
                && (name.Length == 0 || sentence.Contains(name[..Math.Min(8, name.Length)], StringComparison.Ordinal)));

    /// <summary>A report that was never sent goes after two weeks, and that is told before.</summary>
    public static bool SayReportIsErased(string words) => Erased().IsMatch(words);

    /// <summary>
    /// Of a message that was changed or deleted: what was sent of it stays, or can still be read by those who were alerted.
    /// </summary>
    public static bool SayWordsStay(string words) =>
        Sentences(words).Any(sentence => Stay().IsMatch(sentence) && !OfOthers().IsMatch(sentence));

    private static IEnumerable<string> Sentences(string words) => SentenceEnd().Split(words);

    [GeneratedRegex(@"(?<=[.?!:])\s+|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(niet|niets|nergens)( \w+){0,2} bewaard\b(?<!nog niet bewaard)|\bbewaar ik( \w+){0,2} niet\b|niet bij een melding gezet|gaat met deze knop niet mee|doesn't go along with this button|past( er)?( nu)? niet( meer)? bij je melding|\bnot (yet )?(been )?(kept|saved)\b|\bkept nothing\b|haven't kept|none of it has been saved|not (kept|saved) (it|what)|do(n't| not) keep pictures|not put it in a report|does not fit in your report|doesn't fit in your report", RegexOptions.IgnoreCase)]
    private static partial Regex WordsNotKept();

    [GeneratedRegex("spraak|film|afbeelding|plaatje|gif|bestand|Loop|kaart van een app|voice|picture|file|card of an app", RegexOptions.IgnoreCase)]
    private static partial Regex Things();

    [GeneratedRegex(@"er passen \S+ bestanden bij|bestand past er nu niet bij|bestand past niet meer bij deze melding|te veel bestanden tegelijk|a report holds \S+ files|this file (doesn.t|no longer) fit|too many files at once", RegexOptions.IgnoreCase)]
    private static partial Regex FilesNotKept();

    [GeneratedRegex("spraak|film|gif|Loop|kaart van een app|voice|card of an app", RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex("heb ik niet\\.|niet bewaard\\.|I do ?n[o']t have|not stored\\.", RegexOptions.IgnoreCase)]
    private static partial Regex AskedAgain();

    [GeneratedRegex("blij(ft|ven)( het| de oude| hier)? (in je melding )?staan|kan (het|je oude woorden) nog lezen|kan het nog lezen|sta(at|an) nog (in je melding|bij wat je invulde)|stays? (in your report|here)|the old ones stay|those stay|(is|are) still in (your report|what you filled in)|can still read", RegexOptions.IgnoreCase)]
    private static partial Regex Stay();

    /// <summary>What else they sent before is no word about this message.</summary>
    [GeneratedRegex("wat je al verstuurde|what you sent before", RegexOptions.IgnoreCase)]
    private static partial Regex OfOthers();

    [GeneratedRegex("wis ik hem op|open melding is nu gewist|nog open stonden, zijn gewist|erase it on|open report has been erased|still open have been erased", RegexOptions.IgnoreCase)]
    private static partial Regex Erased();
}
