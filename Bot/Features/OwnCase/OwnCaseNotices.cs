namespace Weerbaar.Features.OwnCase;

/// <summary>What the employee's phone buzzes for: somebody took it up, a decision, the end, an alarm seen or not.</summary>
internal sealed class OwnCaseNotices : ICaseNotices
{
    public IEnumerable<Notice> Of(RecordedEvent happened, Case now, CardContext context)
    {
        return happened.Event switch
        {
            CaseClaimed when happened.Stamp.By?.Id != now.Informed.Id => [Told(now, "Notice.Claimed", happened.Stamp.By!.Name, now.Number)],
            DangerSeen or DangerEscalated or DangerDelivered or DangerEnded or ReachChanged or LineExtended =>
                DangerNews.Of(happened, now, context),
            RouteOpened { Why: Agenda.NoAnswer } => [Told(now, Unanswered(now.Route.Line), now.Number) with { OffersCard = true }],
            LineResolved { Line.Count: 0 } when now.Route is { ReadsFrom: not null, Choice: not RouteChoice.Open } =>
                [Told(now, "Notice.RouteNobody", now.Number) with { OffersCard = true }],
            ProposalApproved => [Told(now, "Notice.Approved", now.Number) with { OffersCard = true }],
            ProposalDeclined when now is { IsOpen: true, Proposal.Decision.Verdict: Verdict.Declined } =>
                [Told(now, "Notice.Refused", now.Number) with { OffersCard = true }],
            CaseClosed => [Told(now, "Notice.Closed", now.Number)],
            CaseReopened => [Told(now, "Notice.Reopened", now.Number)],
            Reminded reminded when TellsEmployee(reminded.Chain, context) =>
                [Told(now, DeadlineText.Of(reminded, happened, now, context), now.Number)],
            EvidenceMissing missing => Sender(missing.Id, now),
            _ => [],
        };
    }

    /// <summary>Nobody is said to know of it who was not found.</summary>
    private static string Unanswered(IReadOnlyList<EscalationStep>? line) => line switch
    {
        null => "Notice.RouteAsking",
        { Count: 0 } => "Notice.RouteNobody",
        _ => "Notice.RouteNoAnswer",
    };

    /// <summary>A deadline that is the employee's own step, as their complaint to the police (D21).</summary>
    private static bool TellsEmployee(string chain, CardContext context) => Agenda.IsDeadline(chain)
        && context.Playbook.Deadlines.Any(rule => rule.TellsEmployee && Agenda.DeadlineChain(rule.Id) == chain);

    internal static Notice Told(Case now, string key, params object[] values) => new(
        OwnCaseCards.Affected, new Recipient.OnePerson(now.Informed.Id), language => Texts.In(language)[key, values]);

    /// <summary>Who sent the file is asked for it again, also when that is not the affected employee (D7).</summary>
    private static IEnumerable<Notice> Sender(string file, Case now) => now.Evidence
        .Where(item => item.Id == file)
        .Select(item => new Notice(
            $"file-{file}", new Recipient.OnePerson(item.By.Id), language => Texts.In(language)["Notice.FileMissing", now.Number]));
}
