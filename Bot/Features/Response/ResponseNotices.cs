using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>
/// What must make the phone buzz of those who decide and of those who have something to do (D2, D22, D23, D28). No name
/// and no content: it stands on a locked screen.
/// </summary>
internal sealed class ResponseNotices : ICaseNotices
{
    public IEnumerable<Notice> Of(RecordedEvent happened, Case now, CardContext context) => happened.Event switch
    {
        DangerRaised or DangerEscalated or DangerRepeated or DangerSeen or DangerEnded or DangerShared
            when now.Danger is { IsForLine: false } => [],
        DangerRaised when IsUnseen(now) => ToTold("Notice.Danger", now, happened, urgent: true),
        DangerEscalated when IsUnseen(now) => ToTold(Unseen(now), now, happened, urgent: true),
        DangerRepeated { IsTold: true, IsToTeamOnly: not true } when IsUnseen(now) =>
            ToTold("Notice.DangerAgain", now, happened, urgent: true),
        DangerSeen when DangerTaken.IsNews(now) =>
            ToTold("", now, happened).Select(notice => notice with { Text = DangerTaken.Text(now, ((Recipient.OnePerson)notice.To).Id) }),
        DangerEnded when now.Danger is { OverAt: not null } => ToTold("", now, happened)
            .Select(notice => notice with { Text = DangerEnd.ToPerson(now, ((Recipient.OnePerson)notice.To).Id) }),
        DangerShared when DangerMore.IsNews(now) => ToTold("", now, happened)
            .Select(notice => DangerMore.Of(notice.Key, notice.To, happened, now) with { OffersCard = notice.OffersCard }),
        RouteChosen or RouteOpened { Why: not RouteOpened.Chosen } when MayReadSince(now.Route, happened.Stamp.At) =>
            ToDeciders("Notice.MayRead", now, happened),
        ResponseProposed proposed when Waits(now, proposed.Revision) => ToDeciders("Notice.Proposed", now, happened),
        ApprovalTakenBack taken when Waits(now, taken.Revision) =>
            [.. ToDeciders("Notice.TakenBack", now, happened), .. ToProposer("Notice.TakenBack", now)],
        ProposalApproved approved => [.. ToProposer("Notice.Approved", now), .. ToNewOwners(approved, now, happened)],
        ProposalDeclined => ToProposer("Notice.Declined", now),
        ProposalSentBack => ToProposer("Notice.SentBack", now),
        ActionReassigned reassigned => ToOwner(reassigned.Action, "Notice.NewAction", now, happened),
        Reminded reminded => Reminder(reminded.Chain, now, happened),
        LineExtended extended => Extended(extended, now, happened),
        ReportAdded { Threatens: true } when now.IsOpen => ToDeciders("Notice.Threat", now, happened)
            .Select(notice => notice with
            {
                Key = $"{notice.Key}-threat",
                NotBefore = now.Adding?.TellAt(happened.Stamp.At, threatens: true) ?? happened.Stamp.At
            }),
        TalkDenied => ToDeciders("Notice.TalkDenied", now, happened),
        WithdrawnInAlarm when now.Danger is { OverAt: null } => ToTold("Notice.Withdrawn.Alarm", now, happened, urgent: true),
        WithdrawnInAlarm => ToTold("Notice.Withdrawn.Over", now, happened),
        CaseWithdrawn when now.Withdrawal is null => ToTold("Notice.Withdrawn", now, happened),
        _ => [],
    };

    /// <summary>They knew of danger, and their card changes without a sound.</summary>
    private static bool MayReadSince(Cases.Route route, DateTimeOffset at) => route.ReadsFrom == at && route.OpenedAt < at;

    private static bool IsUnseen(Case now) => now is { IsOpen: true, Danger.IsUnanswered: true };

    /// <summary>Who confirmed an alarm before this one reads that it is the new one that nobody has seen.</summary>
    private static string Unseen(Case now) => now.Danger is { Past.Count: > 0 } ? "Notice.DangerUnseen.Again" : "Notice.DangerUnseen";

    private static bool Waits(Case now, int revision) =>
        now is { IsOpen: true, Proposal: { Decision: null } proposal } && proposal.Revision == revision;

    private static IEnumerable<Notice> Reminder(string chain, Case now, RecordedEvent happened) => chain.Split(':') switch
    {
        ["decision", var revision] when Waits(now, int.Parse(revision, null)) =>
            ToDeciders("Notice.DecisionLate", now, happened),
        ["talk" or "talk-denied"] when TalkWaits(now) => ToDeciders("Notice.TalkLate", now, happened),
        ["action", var action] =>
            [.. ToOwner(action, "Notice.ActionLate", now, happened), .. ActionStillLate(action, now, happened)],
        _ => [],
    };

    /// <summary>The next of the line may act too; where the line has nobody left, the officer is told.</summary>
    private static IEnumerable<Notice> Extended(LineExtended extended, Case now, RecordedEvent happened)
    {
        if (extended.Chain == Agenda.OutOfReach && IsUnseen(now) && now.Danger!.IsForLine)
        {
            // Who comes in the place of somebody whom no message reaches is alerted as that one would have been.
            return now.Route.Told is [.., { } instead] && !now.IsAbout(instead.Person.Id)
                ? [ToDecider(instead.Person, Unseen(now), now) with { Urgent = true }]
                : [];
        }

        var aboutTalk = !extended.Chain.StartsWith("decision", StringComparison.Ordinal);
        var waits = aboutTalk ? TalkWaits(now) : now is { IsOpen: true, Proposal.Decision: null };
        if (!waits || now.Route.ReadsFrom is null)
        {
            return [];
        }

        if (now.Deciders().Any(member => member.Role is EscalationRole.Adviser))
        {
            return ToDeciders(aboutTalk ? "Notice.TalkLate" : "Notice.DecisionLate", now, happened);
        }

        return now.Route.Line?.ElementAtOrDefault(extended.Reached - 1) is { } next && !now.IsAbout(next.Person.Id)
            ? [ToDecider(next.Person, aboutTalk ? "Notice.TalkYours" : "Notice.DecisionYours", now)]
            : ToProposer("Notice.LineEnds", now);
    }

    private static bool TalkWaits(Case now) =>
        now is { IsWithdrawn: false, Affected: not null, Talk.IsOwed: true };

    private static IEnumerable<Notice> ToDeciders(string key, Case now, RecordedEvent happened) =>
        now.Route.ReadsFrom is null ? [] : ToTold(key, now, happened);

    private static IEnumerable<Notice> ToTold(string key, Case now, RecordedEvent happened, bool urgent = false) =>
        now.Route.Told.Concat(ToldBefore(now, happened))
            .DistinctBy(member => member.Person.Id)
            .Where(member => !now.IsAbout(member.Person.Id))
            .Where(member => member.Person.Id != happened.Stamp.By?.Id)
            .Select(member => ToDecider(member.Person, key, now) with { Urgent = urgent });

    /// <summary>
    /// Who was called to an alarm hears who goes and that it is over, also when it turned out to be about somebody of another line.
    /// </summary>
    private static IEnumerable<EscalationStep> ToldBefore(Case now, RecordedEvent happened) =>
        happened.Event is DangerSeen or DangerEnded or DangerShared or DangerRepeated ? now.Danger?.ToldBefore ?? [] : [];

    /// <summary>To the officer who has the case now, or else to who proposed.</summary>
    private static IEnumerable<Notice> ToProposer(string key, Case now) =>
        (now.Claim?.Officer ?? now.Proposal?.By) is { } officer ? [To("proposer", officer, key, now)] : [];

    private static IEnumerable<Notice> ToNewOwners(ProposalApproved approved, Case now, RecordedEvent happened) =>
        approved.Actions
            .DistinctBy(action => action.Owner?.Id)
            .Where(action => action.Owner?.Id != now.Claim?.Officer.Id)
            .SelectMany(action => ToOwner(action.Id, "Notice.NewAction", now, happened));

    /// <summary>
    /// An owner who was reminded and did nothing may be gone: the officer who has the case can give the action to somebody
    /// else (D30). If it is that officer's own, or nobody did so either, another officer hears of it, each time another.
    /// </summary>
    private static IEnumerable<Notice> ActionStillLate(string action, Case now, RecordedEvent happened)
    {
        var open = now.Actions.FirstOrDefault(item => item.Id == action && item.Status is ActionStatus.Open);
        if (open is null || happened.Event is not Reminded { Step: > 1 and var step })
        {
            return [];
        }

        var officer = now.Claim?.Officer ?? now.Proposal?.By;
        var isTheirs = officer is null || (open.Owner ?? officer).Id == officer.Id;
        var next = new Notice("next-officer", new Recipient.NextOfficer(step - 1), Text("Notice.ActionTakeOver", now));
        return (isTheirs, step) switch
        {
            (true, _) => [next],
            (_, 2) => ToProposer("Notice.ActionStillLate", now),
            _ => [.. ToProposer("Notice.ActionStillLate", now), next],
        };
    }

    /// <summary>To who owns the action now, while it is open; an action without an owner is the officer's.</summary>
    private static IEnumerable<Notice> ToOwner(string action, string key, Case now, RecordedEvent happened)
    {
        var open = now.Actions.FirstOrDefault(item => item.Id == action && item.Status is ActionStatus.Open);
        return open is not null && (open.Owner ?? now.Claim?.Officer) is { } owner && owner.Id != happened.Stamp.By?.Id
            ? [To($"owner-{owner.Id}", owner, key, now)]
            : [];
    }

    /// <summary>Their card stands in the same chat.</summary>
    private static Notice ToDecider(Person person, string key, Case now) =>
        To($"decider-{person.Id}", person, key, now) with { OffersCard = now.IsOpen };

    private static Notice To(string name, Person person, string key, Case now) =>
        new(name, new Recipient.OnePerson(person.Id), Text(key, now));

    private static Func<Language, string> Text(string key, Case now) => language => Texts.In(language)[key, now.Number];
}
