using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>Words of danger and of self-harm get their card in the same turn, wherever they are typed.</summary>
internal static partial class SafetyOracle
{
    /// <summary>A number alone stands on many cards: the card is known by the button that no other has.</summary>
    private const string Alarm = "intake-danger", Nobody = "intake-warn-nobody", AlarmAgain = "intake-ask-danger";

    public static IEnumerable<Finding> Missed(Played played)
    {
        if (CardFor(played.Act) is { } button && played.ReachedBot && IsOwnPlace(played.Act) && !IsShown(played, button))
        {
            yield return new Finding(
                $"{played.Act.Kind}-missed {played.About}",
                $"no card after \"{played.Act.Words.ReplaceLineEndings(" ")}\": {played.Words.ReplaceLineEndings(" / ")}",
                played);
        }
    }

    private static bool IsShown(Played played, string button) =>
        played.Own.Any(shown => shown.Words.Contains(button == Alarm ? "112" : "113", StringComparison.Ordinal)
            && CardButton.On(shown.Card).Any(
                found => found.Verb == button || (button == Alarm && found.Verb == AlarmAgain && IsWhere(played.Act))));

    /// <summary>An alarm is running: the card on which it was typed has the numbers and the way to alert again.</summary>
    private static bool IsWhere(Act act) => act.Inputs.ContainsKey("where");

    /// <summary>
    /// Which card must stand there, as whoever wrote the line meant it: the bot's own reader is not asked, or one that has gone deaf
    /// would find nothing. That it hears every such line said by itself is a test of its own (RandomPersonTests).
    /// </summary>
    private static string? CardFor(Act act) => act.Kind switch
    {
        Kind.Danger when Says(act) => Alarm,
        Kind.SelfHarm when Says(act) => Nobody,
        _ => null,
    };

    /// <summary>Of several fields the gravest gives its kind to the act.</summary>
    private static bool Says(Act act) => act.Inputs.Values.Append(act.Text)
        .Any(typed => Corpus.Lines.Any(line => line.Kind == act.Kind && typed.Contains(line.Text, StringComparison.Ordinal)));

    /// <summary>Where what is typed is about whoever types it, and not a look at others' cases.</summary>
    private static bool IsOwnPlace(Act act) =>
        act.Doing is Doing.Say or Doing.Edit or Doing.Odd || (act.From is null && OwnVerbs().IsMatch(act.Verb ?? ""));

    [GeneratedRegex("^(intake-|own-|chat-|aftercare-)")]
    private static partial Regex OwnVerbs();
}
