namespace Weerbaar.Features.Triage;

/// <summary>
/// All alarms of a case, oldest first: who raised each, who confirmed it, who said that it is over (D2). Of those that were for the team
/// alone one of the line reads nothing.
/// </summary>
internal static class AlarmHistory
{
    public static IEnumerable<CardElement> Of(Case @case, Turn turn)
    {
        if (@case.Danger is not { } danger)
        {
            return [];
        }

        var words = Texts.In(turn.Language);
        var all = danger.Past.Append(PastAlarm.Of(danger)).Where(alarm =>
            alarm.Route is DangerRoute.ManagerAndTeam || turn.Actor.IsOfficer || @case.IsAbout(turn.By.Id)).ToList();
        return all.Count == 0
            ? [] : [CardText.Subheading(words["Details.Alarms"]), .. all.Select(alarm => PlainText.Of(Line(alarm, words, turn)))];
    }

    private static string Line(PastAlarm alarm, Wording words, Turn turn) => string.Join(' ', new[]
    {
        words["Details.Alarm", turn.Time(alarm.RaisedAt), alarm.RaisedBy?.Name ?? ""],
        alarm.Route is DangerRoute.TeamOnly ? words["Details.Alarm.TeamOnly"] : null,
        alarm is { SeenBy: { } seen, SeenAt: { } at } ? words["Details.Alarm.Seen", seen.Name, turn.Time(at)]
            : words[alarm.OverAt is null ? "Danger.Unseen" : "Details.Alarm.NotSeen"],
        alarm is { OverBy: { } by, OverAt: { } over } ? words["Details.Alarm.Over", by.Name, turn.Time(over)] : null,
    }.OfType<string>());
}
