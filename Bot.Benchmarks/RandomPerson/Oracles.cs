using System.Text.RegularExpressions;
using Weerbaar.Cases;
using Weerbaar.Playbook;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Records;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>
/// What must hold after each act, whatever it was. None of them knows what the bot means to do: they know what was typed and sent, what
/// everybody reads, and what is kept.
/// </summary>
internal sealed partial class Oracles(PersonTown town, Player player)
{
    /// <summary>Answers and what hangs on them come within this time; the clock of the town stands still meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Marks that were kept, by who typed them.</summary>
    private readonly Dictionary<string, string> held = [];

    private readonly Dictionary<string, (string By, bool IsNote)> typed = [];
    private readonly MessageReader reader = new(town.Get<OrganisationPlaybook>());
    private readonly List<(string Hash, Played Of)> owed = [];

    public async Task<IReadOnlyList<Finding>> LookAsync(Played played)
    {
        if (played.IsImpossible)
        {
            return [];
        }

        var act = played.Act;
        foreach (var mark in KeptWords.MarksIn(act.Words).Concat(act.Files.SelectMany(KeptWords.MarksIn)))
        {
            typed.TryAdd(mark, (act.By, act.Verb is "triage-note"));
        }

        var findings = new List<Finding>();
        findings.AddRange(Answered(played));
        // Posts may follow the answer: they are waited for before somebody is said to have seen nothing.
        played = await EventuallyAsync(played, later => !Unanswered(later).Any() && !Unsafe(later).Any());
        findings.AddRange(Unanswered(played));
        findings.AddRange(Unsafe(played));
        findings.AddRange(await LostAsync(played));
        findings.AddRange(await UnalarmedAsync(played));
        findings.AddRange(await RevealedAsync(played));
        owed.AddRange(played.Hashes.Select(hash => (hash, played)));
        return findings;
    }

    /// <summary>At the end: every file was fetched, or its sender was told that it was not.</summary>
    public async Task<IReadOnlyList<Finding>> EndAsync()
    {
        var missing = owed.ToList();
        var until = Environment.TickCount64 + 20_000;
        while (missing.Count > 0 && Environment.TickCount64 < until)
        {
            missing.RemoveAll(file => town.Kept.WasKept(file.Hash));
            await Task.Delay(missing.Count == 0 ? 0 : 200);
        }

        await player.WithChangesAsync(new Played(new Act(Doing.Wait, "")));
        return [.. missing.Where(file => !player.Read(file.Of.Act.By).Any(IsToldNotKept))
            .Select(file => new Finding("file-lost", $"a file of {file.Of.Act.By} was never kept: {file.Of.Words.ReplaceLineEndings(" / ")}", file.Of))];
    }

    /// <summary>No 5xx, nothing against the rules of Teams.</summary>
    public static IEnumerable<Finding> Answered(Played played)
    {
        foreach (var status in played.Statuses.Where(status => status is null or >= 500))
        {
            yield return new Finding($"status-{status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} {About(played)}", $"the bot answered {status}", played);
        }

        foreach (var found in played.Violations)
        {
            yield return new Finding($"violation-{found.Split(' ')[0]} {About(played)}", found, played);
        }
    }

    /// <summary>Who typed or sent something in their own chat gets an answer.</summary>
    public static IEnumerable<Finding> Unanswered(Played played)
    {
        if (played.Act is { Channel: null, Doing: Doing.Say or Doing.Odd or Doing.Edit } act && played.ReachedBot && played.Words.Length == 0)
        {
            yield return new Finding($"silence {act.Doing} {act.Odd ?? act.Kind.ToString()}", "nothing was answered", played);
        }
    }

    /// <summary>Words of danger and of self-harm get their card in the same turn, wherever they are typed.</summary>
    private IEnumerable<Finding> Unsafe(Played played)
    {
        var number = NumberFor(played.Act);
        if (number is not null && played.ReachedBot && IsOwnPlace(played.Act) && !played.Words.Contains(number, StringComparison.Ordinal))
        {
            yield return new Finding(
                $"{played.Act.Kind}-missed {About(played)}", $"no {number} after \"{played.Act.Words.ReplaceLineEndings(" ")}\": {played.Words.ReplaceLineEndings(" / ")}", played);
        }
    }

    /// <summary>
    /// Which number must stand there. How many phrases are understood at all is measured elsewhere, on lists of their own (docs/recognition.md):
    /// here those that the reader understands by themselves must be heard wherever they are typed.
    /// </summary>
    private string? NumberFor(Act act)
    {
        var own = Corpus.Lines.Where(line => line.Kind == act.Kind && act.Words.Contains(line.Text, StringComparison.Ordinal));
        var readings = own.Select(line => reader.Read(line.Text));
        return act.Kind switch
        {
            Kind.Danger when readings.Any(reading => reading.Danger is Danger.Yes) => "112",
            Kind.SelfHarm when readings.Any(reading => reading.SelfHarm is SelfHarm.Own) => "113",
            _ => null,
        };
    }

    /// <summary>Where what is typed is about whoever types it, and not a look at others' cases.</summary>
    private static bool IsOwnPlace(Act act) => act.Doing is Doing.Say or Doing.Edit or Doing.Odd || (act.From is null && OwnVerbs().IsMatch(act.Verb ?? ""));

    /// <summary>What was typed is kept, given back or said not to be kept; and what was kept stays, unless whoever typed it removes it.</summary>
    private async Task<IReadOnlyList<Finding>> LostAsync(Played played)
    {
        var (act, findings) = (played.Act, new List<Finding>());
        var marks = KeptWords.MarksIn(act.Words).Concat(act.Files.SelectMany(KeptWords.MarksIn)).Distinct().ToList();
        if (marks.Count > 0 && played.ReachedBot)
        {
            bool IsFine(Played now) => marks.All(mark => town.Kept.Of(mark).Count > 0 || now.IsGivenBack(mark)) || IsToldNotKept(now.Words);
            played = await EventuallyAsync(played, IsFine);
            if (!IsFine(played))
            {
                findings.Add(new Finding($"words-lost {About(played)} {act.Kind}", $"in no draft, piece or case: \"{act.Words.ReplaceLineEndings(" ")}\"; read: {played.Words.ReplaceLineEndings(" / ")}", played));
            }
        }

        foreach (var mark in marks.Where(mark => town.Kept.Of(mark).Count > 0))
        {
            held[mark] = act.By;
        }

        var gone = held.Keys.Where(mark => town.Kept.Of(mark).Count == 0).ToList();
        foreach (var mark in gone)
        {
            held.Remove(mark, out var by);
            if (!Removes(act, by!) && !played.TypedOver.Contains(mark) && !IsToldNotKept(played.Words))
            {
                findings.Add(new Finding($"words-vanished {About(played)}", $"{mark} of {by} was kept and is gone; read: {played.Words.ReplaceLineEndings(" / ")}", played));
            }
        }

        return findings;
    }

    /// <summary>Whoever clicked on danger is seen: somebody else has its card.</summary>
    private async Task<IReadOnlyList<Finding>> UnalarmedAsync(Played played)
    {
        if (played.Act.Verb is not ("intake-danger" or "own-danger") || NumberPattern().Match(played.Words) is not { Success: true } number
            || !AlarmedPattern().IsMatch(played.Words))
        {
            return [];
        }

        bool IsSeen() => alarms.Any(alarm => alarm.By != played.Act.By && alarm.Words.Contains(number.Value, StringComparison.Ordinal));
        alarms.AddRange(AlarmsIn(played));
        var until = Environment.TickCount64 + (long)(8 * Patience.TotalMilliseconds);
        while (!IsSeen() && Environment.TickCount64 < until)
        {
            await Task.Delay(50);
            alarms.AddRange(AlarmsIn(await player.WithChangesAsync(new Played(played.Act))));
        }

        return IsSeen() ? [] : [new Finding("alarm-unseen", $"nobody but {played.Act.By} sees the danger of {number.Value}", played)];
    }

    private readonly List<Shown> alarms = [];

    private static IEnumerable<Shown> AlarmsIn(Played played) => played.Everywhere.Where(shown => DangerPattern().IsMatch(shown.Words));

    /// <summary>No one reads somebody's words but who may see them in a case that they are in.</summary>
    private async Task<IReadOnlyList<Finding>> RevealedAsync(Played played)
    {
        alarms.AddRange(AlarmsIn(played));
        var findings = new List<Finding>();
        foreach (var shown in played.Everywhere)
        {
            foreach (var mark in KeptWords.MarksIn(shown.Words).Where(typed.ContainsKey))
            {
                if (typed[mark] is var (by, note) && !await MayReadAsync(shown, mark, by, note))
                {
                    findings.Add(new Finding(
                        $"revealed {About(played)} in {shown.Channel ?? "a chat"}", $"{shown.By} reads {mark} of {by}: {shown.Words.ReplaceLineEndings(" / ")}", played));
                }
            }
        }

        return findings;
    }

    private async Task<bool> MayReadAsync(Shown shown, string mark, string by, bool isNote)
    {
        if (shown.By == by)
        {
            return shown.Channel is null;
        }

        foreach (var partition in town.Kept.Of(mark).Select(row => row.Partition).Where(partition => partition.StartsWith("case-", StringComparison.Ordinal)).Distinct())
        {
            var of = (await town.Get<CaseStore>().FindAsync(new CaseId(partition["case-".Length..]), default))?.Case;
            if (of is null || shown.Channel is not null)
            {
                continue;
            }

            var actor = await ActorAsync(shown.By);
            if (Access.May(actor, of, Right.See))
            {
                return !(isNote && of.IsAbout(actor.Person.Id));
            }

            // What the employee let those read who are alarmed, and no more.
            if (of.Danger?.Shared is { } shared && Access.May(actor, of, Right.SeeDanger) && $"{shared.Where} {shared.Told}".Contains(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<Actor> ActorAsync(string person)
    {
        if (!actors.TryGetValue(person, out var actor))
        {
            foreach (var known in (await town.GetAsync("/api/world"))["people"]!.AsArray())
            {
                var key = (string)known!["key"]!;
                actors[key] = new Actor(new Person(new PersonId((string)known["id"]!), (string)known["name"]!), People.IsOfficer(key), key == "fatima");
            }

            actor = actors[person];
        }

        return actor;
    }

    private readonly Dictionary<string, Actor> actors = [];

    private async Task<Played> EventuallyAsync(Played played, Func<Played, bool> holds)
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (!holds(played) && Environment.TickCount64 < until)
        {
            await Task.Delay(25);
            played = await player.WithChangesAsync(played);
        }

        return played;
    }

    private static bool Removes(Act act, string by) =>
        act.By == by && (act.Doing is Doing.Delete or Doing.Edit || RemovingVerbs().IsMatch(act.Verb ?? "") || RemovingTitles().IsMatch(act.Title ?? ""));

    private static string About(Played played) => played.Act switch
    {
        { Doing: Doing.Press or Doing.Submit } act => $"{act.Doing} {act.Verb}",
        { Doing: Doing.Odd } act => $"Odd {act.Odd}",
        { Channel: { } channel } act => $"{act.Doing} in {channel}",
        { Files.Count: > 0 } act => $"{act.Doing} with files",
        var act => act.Doing.ToString(),
    };

    private static bool IsToldNotKept(string words) => NotKept().IsMatch(words);

    [GeneratedRegex("niet (bij een melding|doorgestuurd|bewaar|bewaren|openen|lezen|meesturen|opslaan|ophalen|toevoegen|verwerk|gelukt)|bewaar ik (dit |die |dat )?niet|niets? bewaard|nergens bewaard|niet bewaard|kan ik niet|mag (je|dat|dit) niet|is niet (van|voor) jou|te (lang|groot|veel)|probeer het|not (kept|saved|stored|allowed)|n[o']t (keep|open|save|read|add|store)|cannot|could not|not put|not passed|too (long|large|many|big)|try again|nothing is kept|hoort niet|bestaat niet|no longer|niet meer|vervallen|al verstuurd|not yours|afgerond|is dicht|closed|ingetrokken|withdrawn",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotKept();

    [GeneratedRegex("^(intake-|own-|chat-|aftercare-)")]
    private static partial Regex OwnVerbs();

    [GeneratedRegex("erase|leave-out|withdraw|start-anew|purge|undo|files-belong|-place")]
    private static partial Regex RemovingVerbs();

    [GeneratedRegex("wis|weg|ongedaan|intrek|niet bewaren|verwijder|undo|delete|erase|withdraw|leave out|remove|nergens", RegexOptions.IgnoreCase)]
    private static partial Regex RemovingTitles();

    [GeneratedRegex("[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("gewaarschuwd|waarschuw|warned|warning|alerted", RegexOptions.IgnoreCase)]
    private static partial Regex AlarmedPattern();

    [GeneratedRegex("gevaar|danger", RegexOptions.IgnoreCase)]
    private static partial Regex DangerPattern();
}
