using System.Text.Encodings.Web;

namespace Weerbaar.Cases;

/// <summary>
/// How much a case takes. Nobody can fill it so far that danger, a withdrawal, a claim, a closing or the bot's own news no
/// longer fit: what people tell stops first, then what officers and deciders write, and the rest is kept for those.
/// </summary>
public static class Limits
{
    /// <summary>Characters of a reason, a note, an outcome: as much as a field of a dialog lets one type.</summary>
    public const int Text = 4_000;

    /// <summary>Characters of a reason that stands on cards beside others of its kind.</summary>
    public const int Remark = 1_000;

    /// <summary>Characters of a name, or of a line.</summary>
    public const int Line = 300;

    /// <summary>Characters of words added to a report: more than a message in Teams holds.</summary>
    public const int Addition = 60_000;

    /// <summary>Characters of what happened with all answers, as they are kept.</summary>
    public const int Report = 420_000;

    /// <summary>Responses in one proposal.</summary>
    public const int Options = 10;

    /// <summary>Files in a case, whoever sent them.</summary>
    public const int Files = 120;

    /// <summary>Bytes of all files of a case.</summary>
    public const long Bytes = 4L * 1024 * 1024 * 1024;

    /// <summary>Files in one report or message: their events must fit one batch of 100 rows.</summary>
    public const int FilesAtOnce = 40;

    /// <summary>Characters of an answer that stay at hand; the whole is in the event.</summary>
    internal const int AnswerAtHand = 200;

    /// <summary>Characters of all words in a case, from where people can tell nothing more…</summary>
    internal const int Told = 1_000_000;

    /// <summary>…and those who work on it write nothing more.</summary>
    internal const int Written = 1_500_000;

    /// <summary>Events, from where people can tell nothing more…</summary>
    internal const int ToldEvents = 2_000;

    /// <summary>…and those who work on it write nothing more.</summary>
    internal const int WrittenEvents = 3_000;

    /// <summary>Characters of the row that holds the case, from where people can tell nothing more…</summary>
    internal const int ToldRow = 200_000;

    /// <summary>…and those who work on it write nothing more. A row takes 520,000.</summary>
    internal const int WrittenRow = 320_000;

    /// <summary>Characters that a text takes where it is kept: what JSON escapes takes six.</summary>
    internal static long Kept(string text) =>
        text.Length > Report ? text.Length : JavaScriptEncoder.Default.Encode(text).Length;
}
