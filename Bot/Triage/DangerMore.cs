using Weerbaar.Cases;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Turns;

namespace Weerbaar.Triage;

/// <summary>
/// More was shared by whoever is in danger: everybody who was warned hears so until it is over, most of all who is on the way (D2).
/// </summary>
internal static class DangerMore
{
    private static readonly Texts Words = new("Triage");

    public static bool IsNews(Case now) => now is { IsOpen: true, Danger.OverAt: null };

    /// <summary>The team's channel, the second deciders and the desk, and who said that they go, where no other message reaches them.</summary>
    public static IEnumerable<Notice> ToTeam(Case now)
    {
        var alarmed = now.AlsoAlarmed().Select(person => ($"alarm-{person}", Person: person)).ToList();
        var goes = now.Danger?.SeenBy?.Id is { } seen && alarmed.All(one => one.Person != seen) && now.Route.Told.All(member => member.Person.Id != seen)
            ? new[] { ("goes", Person: seen) }
            : [];
        return
        [
            new("channel", new Recipient.InChannel(ChannelUse.Officers), Text(now)) { Urgent = now.Danger is { IsUnanswered: true } },
            .. alarmed.Concat(goes).Select(one => new Notice(one.Item1, new Recipient.OnePerson(one.Person), Text(now)) { Urgent = true }),
        ];
    }

    public static Func<Language, string> Text(Case now) => language => Words.In(language)["Notice.DangerShared", now.Number];
}
