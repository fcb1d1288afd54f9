using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>The numbered invariants of docs/invariants.md.</summary>
internal static class Invariants
{
    private static readonly HashSet<Permission> OfOfficers = [Permission.Claim, Permission.Assess, Permission.Propose, Permission.Close,
        Permission.Share, Permission.Purge];

    public static void Check(CaseBuilder told, Case before, Actor actor, CaseCommand command, Refusal? refusal, string where)
    {
        var now = told.Case;
        var news = told.Events.Skip(before.Version).ToList();

        Holds(now.Proposal is not { Decision: { Verdict: Verdict.Approved } decision } || decision.By.Id != now.Proposal.By.Id, "I1",
            where);
        if (refusal is null && news.Count > 0 && !actor.IsBot)
        {
            var deciding = command.Right is Permission.Decide or Permission.TakeBack || OfOfficers.Contains(command.Right);
            Holds(!(deciding && before.IsAbout(actor.Person.Id)), "I2", where);
            Holds(Access.RolesOf(actor, before).Count > 0, "I3", where);
            Holds(!OfOfficers.Contains(command.Right) || actor.IsOfficer, "I7", where);
            Holds(command.Right is not Permission.Decide || before.Route.Told.Any(member => member.Person.Id == actor.Person.Id), "I7",
                where);
        }

        Holds(actor != Stranger || refusal is NotAllowed, "I3", where);
        Holds(now.Phase is not Phase.Closed || now.Actions.All(action => action.Status is not ActionStatus.Open), "I4", where);
        Holds(before.ApprovedBy is null || now.Phase is not Phase.Withdrawn, "I5", where);
        Holds(
            before.Phase is not Phase.Withdrawn
                || news.All(
                    happened => happened.Event is NoteLogged or EvidencePurged or SharingReleased or SharingShown
                        || IsAftercare(happened.Event)),
            "I5",
            where);
        Holds(now.Route.OpenedAt is not null || now.Route.Told.Count == 0, "I6", where);
        Holds(now.Route.Told.All(member => !now.IsAbout(member.Person.Id)), "I2", where);
        Holds(
            before.Proposal?.Decision is null || now.Proposal!.Revision > before.Proposal.Revision
            || now.Proposal.Decision == before.Proposal.Decision || command is TakeBackApproval,
            "I8",
            where);
        Holds(
            before.Route.Choice != now.Route.Choice || before.Route.Named != now.Route.Named || before.Route.Line is null
            || now.Route.Line is null || now.Route.Reached >= before.Route.Reached,
            "I9",
            where);
        Aftercare(before, now, news, actor, where);
        Shared(before, now, news, actor, where);
        Together(before, news, where);
        Order(told, news, before, where);
        Reasons(news, where);
        Holds(
            news.Select(happened => happened.Event).OfType<Reminded>().All(reminded =>
                before.Chains.FirstOrDefault(step => step.Chain == reminded.Chain) is not { } taken || taken.Step < reminded.Step),
            "I13",
            where);
    }

    /// <summary>The employee's own: nobody else begins, answers, stops or asks for it; nobody hears it about themselves.</summary>
    private static void Aftercare(Case before, Case now, List<RecordedEvent> news, Actor actor, string where)
    {
        var own = news.Any(happened => happened.Event is CheckInAnswered or AftercarePaused or AftercareResumed
            or AftercareStopped or AftercareReopened or ContactWished);
        Holds(!own || before.IsAbout(actor.Person.Id), "I14", where);
        Holds(now.Care.Wish is not { } wish || wish.Reached <= wish.Line.Count, "I14", where);
        Holds(now.Care.Answered.Distinct().Count() == now.Care.Answered.Count, "I15", where);
        Holds(now.Care.Asked.Select((asked, place) => asked.Number == place + 1).All(inOrder => inOrder), "I15", where);
    }

    /// <summary>Who is invited belongs to the case; what was asked for ends once.</summary>
    private static void Together(Case before, List<RecordedEvent> news, string where)
    {
        Holds(news.All(happened => happened.Event is not ChatAsked asked || asked.With.All(person => BelongsTo(before, person, happened))),
            "I17", where);
        Holds(news.All(
            happened => happened.Event is not AppointmentAsked asked || asked.With.All(person => BelongsTo(before, person, happened))),
            "I17", where);
        Holds(news.All(happened => happened.Event is not TogetherEnded || before.Together.IsUnderWay), "I17", where);
    }

    private static bool BelongsTo(Case @case, Person person, RecordedEvent happened) =>
        @case.IsAbout(person.Id) || person.Id == @case.Claim?.Officer.Id || person.Id == happened.Stamp.By!.Id
            || person.Id == @case.ApprovedBy?.Id
        || @case.Route.Told.Any(member => member.Person.Id == person.Id) || @case.Actions.Any(action => action.Owner?.Id == person.Id);

    /// <summary>The team reads only what the employee agreed to and two officers have seen, once.</summary>
    private static void Shared(Case before, Case now, List<RecordedEvent> news, Actor actor, string where)
    {
        Holds(news.All(happened => happened.Event is not SharingAnswered) || before.IsAbout(actor.Person.Id), "I16", where);
        Holds(news.All(happened => happened.Event is not SharingTaken) || before.Sharing is { IsReady: true, Text: not null }, "I16",
            where);
        Holds(news.All(happened => happened.Event is not SharingShown) || before.Sharing is { ShownAt: null, TakenFor: not null }, "I16",
            where);
        Holds(now.Sharing.ApprovedBy is not { } approver || approver.Id != now.Sharing.Text!.By.Id, "I16", where);
    }

    private static bool IsAftercare(CaseEvent happened) => happened is CareEvent or StepsSkipped
        || (happened is Reminded reminded && CareAgenda.IsContact(reminded.Chain));

    private static void Order(CaseBuilder told, List<RecordedEvent> news, Case before, string where)
    {
        var (version, at) = (before.Version, before.ChangedAt);
        foreach (var happened in news)
        {
            Holds(happened.Stamp.Version == ++version && happened.Stamp.At >= at, "I10", where);
            at = happened.Stamp.At;
        }

        Holds(told.Case.Version == version, "I10", where);
    }

    private static void Reasons(List<RecordedEvent> news, string where) => Holds(
        news.All(happened => happened.Event switch
        {
            ActionDone done => !string.IsNullOrWhiteSpace(done.Outcome),
            ActionDropped dropped => !string.IsNullOrWhiteSpace(dropped.Reason),
            ProposalDeclined declined => !string.IsNullOrWhiteSpace(declined.Reason),
            ProposalSentBack sent => !string.IsNullOrWhiteSpace(sent.Reason),
            ApprovalTakenBack taken => !string.IsNullOrWhiteSpace(taken.Reason),
            _ => true,
        }),
        "I12",
        where);

    private static void Holds(bool holds, string invariant, string where)
    {
        if (!holds)
        {
            Assert.Fail($"{invariant} broken: {where}");
        }
    }
}
