using System.Text.RegularExpressions;
using Weerbaar.Cases;
using Weerbaar.Records;

namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>A click on danger is never refused, and whoever clicked is seen: somebody who may help has its card.</summary>
internal sealed partial class AlarmOracle(PersonTown town, Player player)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    private readonly List<Shown> alarms = [];

    /// <summary>With what comes until somebody sees the alarm.</summary>
    public async Task<(Played Played, IReadOnlyList<Finding> Findings)> LookAsync(Played played, Knowledge knowledge)
    {
        var act = played.Act;
        if (act is not ({ Doing: Doing.Press, Verb: "intake-danger" } or { Doing: Doing.Submit, Verb: "own-danger" }) || !played.ReachedBot)
        {
            alarms.AddRange(AlarmsIn(played));
            return (played, []);
        }

        if (await AlarmedAsync(played, knowledge) is not { } of)
        {
            // Whoever presses a button of somebody else's card may be told that it is not theirs.
            return (played, act.From is not null || act.Doing is Doing.Submit ? []
                : [new Finding($"alarm-refused {played.About}", $"no alarm after a click on danger: {played.Words.ReplaceLineEndings(" / ")}", played)]);
        }

        played = await player.EventuallyAsync(played, now => IsSeenAsync(of, now, knowledge), Patience);
        alarms.AddRange(AlarmsIn(played));
        return (played, await IsSeenAsync(of, played, knowledge) ? []
            : [new Finding("alarm-unseen", $"nobody but {act.By} sees the danger of {of.Number.Value}", played)]);
    }

    /// <summary>The case whose danger the click raised.</summary>
    private async Task<Case?> AlarmedAsync(Played played, Knowledge knowledge)
    {
        if (played.Act.Doing is Doing.Submit)
        {
            return await knowledge.CaseAsync(played.Case) is { Danger: not null } own && played.Words.Length == 0 ? own : null;
        }

        var answer = string.Join('\n', played.Own.Where(shown => AlarmedPattern().IsMatch(shown.Words)).Select(shown => shown.Words));
        foreach (Match number in NumberPattern().Matches(answer))
        {
            if (await town.Get<IndexStore>().FindAsync(new CaseNumber(number.Value), default) is { } id
                && await knowledge.CaseAsync(id.Value) is { Danger: not null } of)
            {
                return of;
            }
        }

        return null;
    }

    private async Task<bool> IsSeenAsync(Case of, Played now, Knowledge knowledge)
    {
        foreach (var alarm in alarms.Concat(AlarmsIn(now)).Where(alarm => alarm.By != now.Act.By && alarm.Words.Contains(of.Number.Value, StringComparison.Ordinal)))
        {
            if (alarm.Channel is People.Monitoring || Access.May(await knowledge.ActorAsync(alarm.By), of, Right.SeeDanger))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Shown> AlarmsIn(Played played) => played.Everywhere.Where(shown => DangerPattern().IsMatch(shown.Words));

    [GeneratedRegex("[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("gewaarschuwd|waarschuw|dringend bericht|warned|warning|alert|urgent message", RegexOptions.IgnoreCase)]
    private static partial Regex AlarmedPattern();

    [GeneratedRegex("gevaar|danger", RegexOptions.IgnoreCase)]
    private static partial Regex DangerPattern();
}
