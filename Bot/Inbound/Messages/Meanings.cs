using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// The one place that says what a message means, whatever is open: self-harm, danger, an answer to what the bot just asked, a
/// command, content (D2, D43). Pure.
/// </summary>
internal static class Meanings
{
    /// <summary>Words of a bare command; what is longer tells something.</summary>
    private const int Bare = 6;

    /// <summary>"I want to go on with my report" has more.</summary>
    private const int BareResume = 9;

    public static Meaning Of(string text, Reading said, Situation now)
    {
        if (now is { StepAnswered: true, SaysNoMore: true })
        {
            return Meaning.Answer;
        }

        if (said.IsCrisis)
        {
            return Meaning.Crisis;
        }

        if (now.DangerAsked && !StopsAll(text, said) && DangerAnswers.Read(text) is { } answer
            && (DangerAnswers.IsAll(text) || !said.PointsToDanger))
        {
            return answer;
        }

        return said.PointsToDanger ? Told(text, said, now)
            : text.Length == 0 ? Meaning.Nothing
            : now.StepAnswered ? Meaning.Answer
            : (said.IsCommand && !TellsBesides(text, said)) || IsBareReport(text, said) ? Meaning.Command
            : Told(text, said, now);
    }

    /// <summary>"Report", and no more than that: a report begins, and the word is no part of it.</summary>
    public static bool IsBareReport(string text, Reading said) =>
        said is { Intent: Intent.Report, Kinds.Count: 0 } && !said.PointsToDanger
        && IsBare(text);

    /// <summary>
    /// "Stop" and "continue" are commands by themselves; in more words they are a part of what they tell, and no report is put aside or
    /// opened for it.
    /// </summary>
    private static bool TellsBesides(string text, Reading said) =>
        (said.Intent is Intent.Stop && !IsBare(text)) || (said.Intent is Intent.Resume && text.HasMoreWordsThan(BareResume));

    /// <summary>"No, never mind" is more than a no.</summary>
    private static bool StopsAll(string text, Reading said) => said.Intent is Intent.Stop && IsBare(text);

    private static bool IsBare(string text) => !text.HasMoreWordsThan(Bare);

    private static Meaning Told(string text, Reading said, Situation now) => now.Open switch
    {
        Open.Report or Open.PausedReport when now.CheckInAsked && !said.Threatens && said.Danger is not Danger.Yes => Meaning.Wait,
        Open.Report => Meaning.Add,
        Open.PausedReport => Meaning.Return,
        Open.Files => Meaning.Begin,
        Open.Case or Open.Cases when now.CheckInAsked => Meaning.Wait,
        _ when now.CheckInAsked && !TellsWhat(text, said) => Meaning.Wait,
        Open.Case when Tells(text, said) && !said.AboutColleague => Meaning.Follow,
        Open.Case or Open.Cases => Meaning.Wait,
        _ when said.Intent is Intent.Report || said.Kinds.Count > 0 || said.PointsToDanger => Meaning.Begin,
        _ => Tells(text, said) ? Meaning.Unclear : Meaning.Unknown,
    };

    /// <summary>It may say what happened, and is no small talk; somebody who sends a link wants it looked at.</summary>
    private static bool Tells(string text, Reading said) =>
        TellsWhat(text, said) || said.Intent is Intent.Report || said.Danger is not Danger.No;

    /// <summary>It says what happened, not only how somebody is.</summary>
    private static bool TellsWhat(string text, Reading said) => said.Kinds.Count > 0 || said.Danger is Danger.Yes || HasLink(text);

    private static bool HasLink(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);
}
