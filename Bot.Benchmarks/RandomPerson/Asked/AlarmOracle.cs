using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>
/// A click on danger is never refused, and whoever clicked is seen: a message of it comes to somebody who may help, and one more when they
/// were safe in between.
/// </summary>
internal sealed partial class AlarmOracle(RandomPersonHost town, Player player)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>The alarm of each case, by number, of which somebody else has a message: one that is raised anew needs another.</summary>
    private readonly Dictionary<string, DateTimeOffset> _seen = [];

    /// <summary>With what comes until somebody sees the alarm.</summary>
    public async Task<(Played Played, IReadOnlyList<Finding> Findings)> LookAsync(Played played, Knowledge knowledge)
    {
        var act = played.Act;
        if (act is not ({ Doing: Doing.Press, Verb: "intake-danger" } or { Doing: Doing.Submit, Verb: "own-danger" }) || !played.ReachedBot)
        {
            await RememberAsync(played, knowledge);
            return (played, []);
        }

        if (await AlarmedAsync(played, knowledge) is not { } @case)
        {
            return (played, await MayBeRefusedAsync(played, knowledge) ? []
                : [new Finding(
                    $"alarm-refused {played.About}", $"no alarm after a click on danger: {played.Words.ReplaceLineEndings(" / ")}",
                    played)]);
        }

        played = await player.EventuallyAsync(played, now => IsSeenAsync(@case, now, knowledge), Patience);
        var isSeen = await IsSeenAsync(@case, played, knowledge);
        await RememberAsync(played, knowledge);
        return (played,
            isSeen ? [] : [new Finding("alarm-unseen", $"nobody but {act.By} sees the danger of {@case.Number.Value}", played)]);
    }

    /// <summary>
    /// Whoever presses a button of somebody else's card may be told that it is not theirs; and the form of a case that has ended, or in
    /// which they no longer are, may say so.
    /// </summary>
    private static async Task<bool> MayBeRefusedAsync(Played played, Knowledge knowledge) => played.Act.From is not null
        || (played.Act.Doing is Doing.Submit
            && !(await knowledge.CaseAsync(played.Case) is { IsOpen: true } @case
            && Access.May(await knowledge.ActorAsync(played.Act.By), @case, Permission.RaiseDanger)));

    /// <summary>The case whose danger the click raised.</summary>
    private async Task<Case?> AlarmedAsync(Played played, Knowledge knowledge)
    {
        if (played.Act.Doing is Doing.Submit)
        {
            // The dialog closes: it has nothing more to say. What changes in the chat is no part of that.
            return await knowledge.CaseAsync(played.Case) is { Danger: { OverAt: null } } own && played.Own[0].Words.Length == 0
                ? own : null;
        }

        var answer = string.Join('\n', played.Own.Where(shown => AlarmedPattern().IsMatch(shown.Words)).Select(shown => shown.Words));
        foreach (var number in NumbersIn(answer))
        {
            if (await FindAsync(number, knowledge) is { Danger: { OverAt: null } } @case)
            {
                return @case;
            }
        }

        return null;
    }

    private async Task<bool> IsSeenAsync(Case @case, Played now, Knowledge knowledge)
    {
        if (_seen.TryGetValue(@case.Number.Value, out var raised) && raised == @case.Danger!.RaisedAt)
        {
            return true;
        }

        foreach (var alarm in AlarmsIn(now).Where(
            alarm => alarm.By != now.Act.By && alarm.Words.Contains(@case.Number.Value, StringComparison.Ordinal)))
        {
            if (await HelpsAsync(alarm, @case, knowledge))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who sees which alarm, however it came about.</summary>
    private async Task RememberAsync(Played played, Knowledge knowledge)
    {
        foreach (var alarm in AlarmsIn(played))
        {
            foreach (var number in NumbersIn(alarm.Words))
            {
                if (await FindAsync(number, knowledge) is { Danger: { } danger } @case && !@case.IsAbout(new PersonId(alarm.By))
                    && await HelpsAsync(alarm, @case, knowledge))
                {
                    _seen[number] = danger.RaisedAt;
                }
            }
        }
    }

    private static async Task<bool> HelpsAsync(Shown alarm, Case @case, Knowledge knowledge) =>
        alarm.Channel is People.Monitoring || Access.May(await knowledge.ActorAsync(alarm.By), @case, Permission.SeeDanger);

    private async Task<Case?> FindAsync(string number, Knowledge knowledge) =>
        await town.Get<IndexStore>().FindAsync(new CaseNumber(number), default) is { } id ? await knowledge.CaseAsync(id.Value) : null;

    /// <summary>Numbers of cases.</summary>
    public static IEnumerable<string> NumbersIn(string words) => NumberPattern().Matches(words).Select(match => match.Value).Distinct();

    /// <summary>Messages: whoever has a card that is drawn anew hears nothing.</summary>
    private static IEnumerable<Shown> AlarmsIn(Played played) =>
        played.Everywhere.Where(shown => shown.IsNew && DangerPattern().IsMatch(shown.Words));

    [GeneratedRegex("[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("gewaarschuwd|waarschuw|dringend bericht|warned|warning|alert|urgent message", RegexOptions.IgnoreCase)]
    private static partial Regex AlarmedPattern();

    [GeneratedRegex("gevaar|danger", RegexOptions.IgnoreCase)]
    private static partial Regex DangerPattern();
}
