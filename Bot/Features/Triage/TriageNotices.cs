namespace Weerbaar.Features.Triage;

/// <summary>What officers must notice at once: danger, a case that nobody has, news on theirs (D2, D45).</summary>
internal sealed class TriageNotices : ICaseNotices
{
    public IEnumerable<Notice> Of(RecordedEvent happened, Case now, CardContext context) => happened.Event switch
    {
        DangerRaised when IsUnseen(now) => [InChannel("Notice.Danger", now, urgent: true)],
        DangerEscalated escalated when IsUnseen(now) =>
        [
            InChannel(Unseen(now), now, urgent: true),
            NextOfficer(Unseen(now), now, escalated.Round ?? 1, urgent: true),
            .. ToAlarmed(Unseen(now), now).Where(notice => !IsFoundSince(notice, now, happened)),
        ],
        DangerHelpersFound when IsUnseen(now) => ToAlarmed(Unseen(now), now).Where(notice => IsHelper(notice, now)),
        DangerRepeated { IsTold: true } when IsUnseen(now) =>
        [
            InChannel("Notice.DangerAgain", now, urgent: true),
            .. happened.Event is DangerRepeated { IsToTeamOnly: true } ? [] : ToAlarmed("Notice.DangerAgain", now),
        ],
        DangerSeen when DangerTaken.IsNews(now) => now.AlsoAlarmed()
            .Where(person => person != happened.Stamp.By?.Id)
            .Select(person => new Notice($"alarm-{person}", new Recipient.OnePerson(person), DangerTaken.Text(now, person))),
        DangerEnded when now.Danger is { OverAt: not null } =>
        [
            new Notice("channel", new Recipient.InChannel(ChannelUse.Officers), DangerEnd.InChannel(now)),
            .. now.AlsoAlarmed().Where(person => person != happened.Stamp.By?.Id)
                .Select(person => new Notice($"alarm-{person}", new Recipient.OnePerson(person), DangerEnd.ToPerson(now, person))),
        ],
        DangerShared when DangerMore.IsNews(now) => DangerMore.ToTeam(happened, now),
        LineResolved { Line.Count: 0 } when now is { IsOpen: true, Route: { ReadsFrom: not null, Choice: not RouteChoice.Open } } =>
            ToOwnerOrChannel("Notice.LineNobody", now, happened),
        RouteOpened { Why: Agenda.NoAnswer } when now is { IsOpen: true, Route.Line.Count: 0 } =>
            ToOwnerOrChannel("Notice.LineNobody", now, happened),
        Reminded { Chain: Agenda.Unclaimed, Step: 1 } when now.Claim is null => [InChannel("Notice.Unclaimed", now)],
        Reminded { Chain: Agenda.Unclaimed } when now.Claim is null => [NextOfficer("Notice.UnclaimedStill", now)],
        Reminded { Chain: Agenda.Idle } => ToOwner("Notice.Idle", now, happened),
        Reminded reminded when Agenda.IsDeadline(reminded.Chain) =>
            ToOwnerOrChannel(DeadlineText.Of(reminded, happened, now, context), now, happened),
        Reminded { Chain: Agenda.IdleStill, Step: var step } when now.Claim is not null =>
            [.. ToOwner("Notice.Idle", now, happened), NextOfficer("Notice.IdleStill", now, step)],
        CaseHandedOver => ToOwner("Notice.HandedOver", now, happened),
        ReportSent => ToOwner("Notice.ReportSent", now, happened),
        ReportAdded { Threatens: true } =>
            ToOwnerOrChannel("Notice.Threat", now, happened).Select(notice => Together(notice, now, happened, threatens: true)),
        ReportAdded => ToOwner("Notice.Added", now, happened).Select(notice => Together(notice, now, happened)),
        EvidenceReceived when EvidenceReceived.IsAddedTo(now, happened.Stamp) =>
            ToOwner("Notice.Added", now, happened).Select(notice => Together(notice, now, happened)),
        EvidenceMissing => ToOwner("Notice.EvidenceMissing", now, happened),
        TalkDenied => ToOwner("Notice.TalkDenied", now, happened),
        WithdrawnInAlarm when now.Danger is { OverAt: null } =>
            [InChannel("Notice.Withdrawn.Alarm", now, urgent: true), .. ToAlarmed("Notice.Withdrawn.Alarm", now)],
        WithdrawnInAlarm or CaseWithdrawn when happened.Event is WithdrawnInAlarm || now.Withdrawal is null =>
            ToOwner("Notice.Withdrawn", now, happened),
        CaseReopened => ToOwner("Notice.Reopened", now, happened),
        _ => [],
    };

    /// <summary>
    /// Additions that follow one another are one message; words of a threat do not wait for others, nor do others hide them.
    /// </summary>
    private static Notice Together(Notice notice, Case now, RecordedEvent happened, bool threatens = false) => notice with
    {
        Key = threatens ? $"{notice.Key}-threat" : notice.Key,
        NotBefore = now.Adding?.TellAt(happened.Stamp.At, threatens) ?? happened.Stamp.At,
    };

    private static bool IsUnseen(Case now) => now is { IsOpen: true, Danger.IsUnanswered: true };

    /// <summary>Who confirmed an alarm before this one reads that it is the new one that nobody has seen.</summary>
    private static string Unseen(Case now) => now.Danger is { Past.Count: > 0 } ? "Notice.DangerUnseen.Again" : "Notice.DangerUnseen";

    private static Notice InChannel(string key, Case now, bool urgent = false) =>
        new("channel", new Recipient.InChannel(ChannelUse.Officers), Text(key, now)) { Urgent = urgent };

    /// <summary>The second deciders and the desk, who have no other card of the case.</summary>
    private static IEnumerable<Notice> ToAlarmed(string key, Case now) => now.AlsoAlarmed().Select(person =>
        new Notice($"alarm-{person}", new Recipient.OnePerson(person), Text(key, now)) { Urgent = true });

    private static bool IsHelper(Notice notice, Case now) =>
        notice.To is Recipient.OnePerson person && now.Danger?.Helpers?.Any(helper => helper.Id == person.Id) is true;

    /// <summary>Who was found after this is told by that, and not twice.</summary>
    private static bool IsFoundSince(Notice notice, Case now, RecordedEvent happened) =>
        IsHelper(notice, now) && now.Danger!.HelpersSince > happened.Stamp.Version;

    private static Notice NextOfficer(string key, Case now, int turn = 1, bool urgent = false) =>
        new("next-officer", new Recipient.NextOfficer(turn), Text(key, now)) { Urgent = urgent };

    /// <summary>To the officer who has the case, unless they did it themselves.</summary>
    private static IEnumerable<Notice> ToOwner(string key, Case now, RecordedEvent happened) =>
        now.Claim?.Officer is { } officer && officer.Id != happened.Stamp.By?.Id
            ? [new Notice("officer", new Recipient.OnePerson(officer.Id), Text(key, now))]
            : [];

    private static IEnumerable<Notice> ToOwnerOrChannel(string key, Case now, RecordedEvent happened) =>
        now.Claim is null ? [InChannel(key, now)] : ToOwner(key, now, happened);

    private static Func<Language, string> Text(string key, Case now) => language => Texts.In(language)[key, now.Number];
}
