using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>What came of an act.</summary>
internal sealed partial record Played(Act Act)
{
    /// <summary>Teams would not let them do it: nothing happened.</summary>
    public bool IsImpossible { get; init; }

    /// <summary>Answers of the bot: one a delivery.</summary>
    public IReadOnlyList<int?> Statuses { get; init; } = [];

    public bool ReachedBot => Statuses.Count > 0;

    /// <summary>What whoever acted reads at once: the answer to a click, a dialog, and what is new in their own chat.</summary>
    public IReadOnlyList<Shown> Own { get; init; } = [];

    /// <summary>What changed anywhere.</summary>
    public IReadOnlyList<Shown> Everywhere { get; init; } = [];

    /// <summary>What is against the rules of Teams, rule first.</summary>
    public IReadOnlyList<string> Violations { get; init; } = [];

    /// <summary>Hashes of the files sent along.</summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];

    /// <summary>Marks in the card's own fields that something else was typed over.</summary>
    public IReadOnlyList<string> TypedOver { get; init; } = [];

    /// <summary>Marks, and hashes of files, of the message that was changed or deleted.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    /// <summary>Marks in the text of the message before it was changed or deleted.</summary>
    public IReadOnlyList<string> TakenBack { get; init; } = [];

    /// <summary>Something of that message stood in a draft, a piece or a case until then.</summary>
    public bool WasKept { get; init; }

    /// <summary>Marks of a message that was brought back.</summary>
    public IReadOnlyList<string> Returned { get; init; } = [];

    /// <summary>The case or draft that the button names.</summary>
    public string? Case { get; init; }

    /// <summary>The words of the button's dialog or card, and what its inputs hold: typed words that came back are not lost.</summary>
    public string Words => string.Join('\n', Own.Select(shown => shown.Words));

    /// <summary>What was done, and with which button: findings of one fault have one name.</summary>
    public string About => Act switch
    {
        { Doing: Doing.Press or Doing.Submit } act => $"{act.Doing} {act.Verb}",
        { Doing: Doing.Odd } act => $"Odd {act.Odd}",
        { Channel: { } channel } act => $"{act.Doing} in {channel}",
        { Files.Count: > 0 } act => $"{act.Doing} with files",
        var act => act.Doing.ToString(),
    };

    /// <summary>Whether this act takes away what somebody typed or sent: only they themselves can, by what says so.</summary>
    public bool Removes(string what, string by) => TypedOver.Contains(what)
        || (Act.By == by && (Withdrawn.Contains(what) || RemovingVerbs().IsMatch(Act.Verb ?? "") || Act.Inputs.ContainsKey("leave-out")));

    /// <summary>Whether a dialog or card gave the words back in a field.</summary>
    public bool IsGivenBack(string mark) => Own.Any(shown => CardButton.On(shown.Card).SelectMany(button => button.Inputs)
        .Any(input => input["value"] is JsonNode value && value.ToString().Contains(mark, StringComparison.Ordinal)));

    [GeneratedRegex("erase|leave-out|withdraw|start-anew|undo|files-belong|-place")]
    private static partial Regex RemovingVerbs();
}

/// <summary>Something that an oracle found.</summary>
/// <param name="Name">The same for each occurrence of one fault: the oracle, and what it was about.</param>
internal sealed record Finding(string Name, string Told, Played Of);
