using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>
/// Whom a case is about reads nobody who was not told of it. In a channel or a group chat nobody is named at all: neither whom it is about
/// nor who told it. Written from the rules (D1, D2, D9, D29, D32), not from what the bot does.
/// </summary>
internal sealed class NamesOracle(RandomPersonHost town)
{
    /// <summary>Who has read of whom a case is: that cannot be unread.</summary>
    private readonly HashSet<(string Reader, CaseId Of)> _known = [];

    /// <summary>Who was said to see to something that a team learned: the team reads that.</summary>
    private readonly HashSet<string> _promising = [];

    public void Hear(Act act)
    {
        if (act.Verb is "talk-lesson-add" && act.Inputs.TryGetValue("owner", out var owner))
        {
            _promising.Add(owner);
        }
    }

    public async Task<IReadOnlyList<Finding>> FindNamesAsync(Played played, Knowledge knowledge)
    {
        var everybody = await knowledge.EverybodyAsync();
        var findings = new List<Finding>();
        foreach (var shown in played.Everywhere.DistinctBy(
            shown => shown.Channel is null ? $"{shown.By} {shown.Message} {shown.Words}" : $"{shown.Message} {shown.Words}"))
        {
            foreach (var (key, actor) in everybody.Where(one => shown.Words.Contains(FirstOf(one.Value.Person), StringComparison.Ordinal)))
            {
                var cases = await CasesAsync(actor.Person.Id, shown.Channel is not null && !People.IsOfficer(key), knowledge);
                if (cases.Count > 0 && !MayBeNamed(shown, key, actor.Person, cases, played, everybody)
                    && !(shown.Channel is null && ShownOf(shown, cases).Count == 0
                    && await IsInTheirsAsync(actor.Person.Id, shown.By, everybody[shown.By].Person.Id, knowledge)))
                {
                    findings.Add(new Finding(
                        $"named {played.About} in {shown.Channel ?? "a chat"}",
                        $"{shown.By} reads the name of {key}, of {string.Join(", ", cases.Select(@case => @case.Number.Value))}: {shown.Words.ReplaceLineEndings(" / ")}",
                        played));
                }
            }
        }

        return findings;
    }

    private bool MayBeNamed(
        Shown shown, string key, Person named, IReadOnlyList<Case> cases, Played played, IReadOnlyDictionary<string, Actor> everybody)
    {
        var shownOf = ShownOf(shown, cases);
        var isOfWork = !People.IsPlain(key) || _promising.Contains(key) || AlarmOracle.NumbersIn(shown.Words).Any();
        if (shown.Channel is { } channel)
        {
            // Without a case beside it a name may be that of somebody who works there, or who has just said something there.
            // Who confirmed or ended an alarm is named for that, also where it is their own.
            return shownOf.Count > 0
                ? !Regex.IsMatch(shown.Words, $@"\b{FirstOf(named)}\b")
                    || shownOf.All(@case => @case.Danger?.SeenBy?.Id == named.Id || @case.Danger?.OverBy?.Id == named.Id)
                : isOfWork || (played.Act.By == key && played.Act.Channel == channel)
                    || !shown.Words.Contains(named.Name, StringComparison.Ordinal);
        }

        var reader = everybody[shown.By].Person.Id;
        _known.UnionWith(cases.Where(@case => IsTold(shown.By, reader, @case)).Select(@case => (shown.By, @case.Id)));
        // Whom they have just picked by name themselves, they know.
        return shown.By == key || (played.Act.By == shown.By && played.Act.Inputs.Values.Contains(key))
            || !shown.Words.Contains(named.Name, StringComparison.Ordinal)
            || (shownOf.Count > 0
                ? shownOf.All(@case => _known.Contains((shown.By, @case.Id)))
                    : isOfWork || cases.Any(@case => _known.Contains((shown.By, @case.Id))));
    }

    /// <summary>
    /// Who told it, an officer who is not in it themselves, and who was told: to decide, of danger, or that somebody wants to be called.
    /// </summary>
    private static bool IsTold(string key, PersonId reader, Case @case) => @case.Affected?.Id != reader
        && (People.IsOfficer(key) || @case.Reporter.Id == reader || @case.Danger?.RaisedBy?.Id == reader
        || @case.Route.Told.Any(member => member.Person.Id == reader)
            || (@case.Danger is { } danger
            && (danger.EverWarned.Concat(danger.Helpers ?? []).Any(person => person.Id == reader) || danger.Desk == reader
            || danger.SeenBy?.Id == reader))
            || @case.Care.Wish?.Told.Any(person => person.Id == reader) is true);

    private static List<Case> ShownOf(Shown shown, IReadOnlyList<Case> cases)
    {
        var card = shown.Card?.ToJsonString() ?? "";
        return [.. cases.Where(
            @case => shown.Words.Contains(@case.Number.Value, StringComparison.Ordinal)
                || card.Contains(@case.Id.Value, StringComparison.Ordinal))];
    }

    /// <summary>
    /// The reader knows of another case in which they have a part: they told it, raised the alarm, were warned or decide.
    /// </summary>
    private async Task<bool> IsInTheirsAsync(PersonId named, string key, PersonId reader, Knowledge knowledge)
    {
        foreach (var id in town.Kept.Cases)
        {
            if (await knowledge.CaseAsync(id) is { } @case
                && (@case.Informed.Id == reader || IsTold(key, reader, @case))
                && (@case.Reporter.Id == named || IsTold("", named, @case)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cases about somebody; of an alarm that does not say yet about whom, who raised it.</summary>
    private async Task<IReadOnlyList<Case>> CasesAsync(PersonId person, bool alsoTold, Knowledge knowledge)
    {
        var about = new List<Case>();
        foreach (var id in town.Kept.Cases)
        {
            if (await knowledge.CaseAsync(id) is { } @case && (@case.Informed.Id == person || (alsoTold && @case.Reporter.Id == person)))
            {
                about.Add(@case);
            }
        }

        return about;
    }

    private static string FirstOf(Person person) => person.Name.Split(' ')[0];
}
