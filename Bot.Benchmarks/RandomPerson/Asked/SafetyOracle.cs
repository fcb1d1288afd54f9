using System.Text.RegularExpressions;
using Weerbaar.Playbook;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>Words of danger and of self-harm get their card in the same turn, wherever they are typed.</summary>
internal sealed partial class SafetyOracle(PersonTown town)
{
    /// <summary>A number alone stands on many cards: the card is known by the button that no other has.</summary>
    private const string Alarm = "intake-danger", Nobody = "intake-warn-nobody", AlarmAgain = "intake-ask-danger";

    private readonly MessageReader reader = new(town.Get<OrganisationPlaybook>());

    public IEnumerable<Finding> Missed(Played played)
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
            && CardButton.On(shown.Card).Any(found => found.Verb == button || (button == Alarm && found.Verb == AlarmAgain && IsWhere(played.Act))));

    /// <summary>An alarm is running: the card on which it was typed has the numbers and the way to alert again.</summary>
    private static bool IsWhere(Act act) => act.Inputs.ContainsKey("where");

    /// <summary>
    /// Which card must stand there. How many phrases are understood at all is measured elsewhere, on lists of their own
    /// (docs/recognition.md): here those that the reader understands by themselves must be heard wherever they are typed.
    /// </summary>
    private string? CardFor(Act act)
    {
        // As it was typed, mark and all: what is learned may read that otherwise than the line by itself.
        var readings = new[] { act.Text.Replace("@Weerbaar ", "", StringComparison.Ordinal) }.Concat(act.Inputs.Values)
            .Where(typed => Corpus.Lines.Any(line => line.Kind == act.Kind && typed.Contains(line.Text, StringComparison.Ordinal)))
            .Select(reader.Read);
        return act.Kind switch
        {
            Kind.Danger when readings.Any(reading => reading.Danger is Danger.Yes) => Alarm,
            Kind.SelfHarm when readings.Any(reading => reading.SelfHarm is SelfHarm.Own) => Nobody,
            _ => null,
        };
    }

    /// <summary>Where what is typed is about whoever types it, and not a look at others' cases.</summary>
    private static bool IsOwnPlace(Act act) => act.Doing is Doing.Say or Doing.Edit or Doing.Odd || (act.From is null && OwnVerbs().IsMatch(act.Verb ?? ""));

    [GeneratedRegex("^(intake-|own-|chat-|aftercare-)")]
    private static partial Regex OwnVerbs();
}
