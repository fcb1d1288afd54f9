namespace Weerbaar.Features.Triage;

/// <summary>
/// More was shared by whoever is in danger: everybody who was warned hears so until it is over, most of all who is on the way (D2).
/// </summary>
internal static class DangerMore
{
    /// <summary>Lines that are typed one after another are one message; where somebody is waits for nothing.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public static bool IsNews(Case now) => now is { IsOpen: true, Danger.OverAt: null };

    /// <summary>
    /// The team's channel, the second deciders and the desk, and who said that they go, where no other message reaches them.
    /// </summary>
    public static IEnumerable<Notice> ToTeam(RecordedEvent happened, Case now)
    {
        var alarmed = now.AlsoAlarmed().ToList();
        yield return Of(
            "channel", new Recipient.InChannel(ChannelUse.Officers), happened, now) with
        { Urgent = now.Danger is { IsUnanswered: true } };
        foreach (var person in alarmed)
        {
            yield return Of($"alarm-{person}", new Recipient.OnePerson(person), happened, now);
        }

        if (now.Danger?.SeenBy?.Id is { } goes && !alarmed.Contains(goes) && now.Route.Told.All(member => member.Person.Id != goes))
        {
            yield return Of("goes", new Recipient.OnePerson(goes), happened, now);
        }
    }

    /// <summary>A key of its own: no other news takes its place while it waits for the next line.</summary>
    public static Notice Of(string key, Recipient to, RecordedEvent happened, Case now) =>
        new($"{key}-shared", to, language => Texts.In(language)["Notice.DangerShared", now.Number])
        {
            Urgent = true,
            NotBefore = now.Danger?.Shared?.At == happened.Stamp.At ? null : happened.Stamp.At + Pause,
        };
}
