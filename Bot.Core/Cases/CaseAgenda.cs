namespace Weerbaar.Cases;

/// <summary>What is due from officers and deciders; and from everybody whose deadline comes near.</summary>
internal sealed class CaseAgenda(Case of, OrganisationPlaybook playbook, WorkCalendar calendar)
{
    private readonly Terms terms = playbook.Terms;

    /// <summary>The talk with the employee and their own deadlines outlive the closing.</summary>
    public IEnumerable<AgendaItem> All() => of.Phase switch
    {
        Phase.Open when of.IsWithdrawn => [.. new DangerAgenda(of, playbook, calendar).All(), .. WithdrawnCase.EndOf(of)],
        Phase.Open =>
        [
            .. new DangerAgenda(of, playbook, calendar).All(),
            .. LetGo(),
            .. UnclaimedBy(UrgencyOf.Case(of, playbook).Level),
            .. RouteUnanswered(),
            .. DecisionLate(),
            .. TalkLate(),
            .. ClaimIdle(),
            .. ActionsLate(),
            .. Deadlines(),
        ],
        Phase.Closed => [.. TalkLate(), .. Deadlines()],
        _ => [],
    };

    private IEnumerable<AgendaItem> LetGo() => of.Danger is { OverAt: null, SeenAt: { } seen, ToldBefore.Count: > 0 }
        ? [new(seen + DangerNow.HistoryAfter, AlarmedLetGo.Chain, 1, new AlarmedLetGo())]
        : [];

    private IEnumerable<AgendaItem> UnclaimedBy(UrgencyLevel level) => of.UnclaimedSince is { } since
        ? of.NotTaken(
            new(calendar.Add(since, level.RemindAfter), Agenda.Unclaimed, 1, new Reminded(Agenda.Unclaimed, 1)),
            new(calendar.Add(since, level.NextOfficerAfter), Agenda.Unclaimed, 2, new Reminded(Agenda.Unclaimed, 2)))
        : [];

    private IEnumerable<AgendaItem> RouteUnanswered() =>
        of is { Report: { } report, Route: { Choice: RouteChoice.Open, ReadsFrom: null }, Affected: not null }
            ? [new(Agenda.RouteDue(report.SentAt, playbook, calendar), Agenda.RouteAnswer, 1, new RouteOpened(Agenda.NoAnswer))]
            : [];

    private IEnumerable<AgendaItem> DecisionLate()
    {
        if (of.Proposal is not { Decision: null } proposal || of.Route.Deciders.Count == 0)
        {
            return [];
        }

        var chain = $"{Agenda.Decision}{proposal.Revision}";
        var from = of.Route.ReadsFrom > proposal.At ? of.Route.ReadsFrom.Value : proposal.At;
        return of.NotTaken(
            new(calendar.Add(from, terms.DecisionReminder), chain, 1, new Reminded(chain, 1)),
            new(calendar.Add(from, terms.DecisionDeputy), chain, 2, new LineExtended(chain, 2, 2)),
            new(calendar.Add(from, terms.DecisionNextManager), chain, 3, new LineExtended(chain, 3, 3)));
    }

    /// <summary>Each denial begins a chain of its own that goes one further along the line.</summary>
    private IEnumerable<AgendaItem> TalkLate()
    {
        if (!of.Talk.IsOwed || of.Affected is null || of.Route.Deciders.Count == 0)
        {
            return [];
        }

        var from = of.Talk.DeniedAt ?? of.Route.ReadsFrom!.Value;
        var chain = of.Talk switch
        {
            { DeniedAt: null } => "talk",
            { Denials: <= 1 } => "talk-denied",
            _ => $"talk-denied:{of.Talk.Denials}",
        };
        var reached = Math.Max(2, of.Talk.Denials + 1);
        return of.NotTaken(
            new(calendar.Add(from, terms.TalkReminder), chain, 1, new Reminded(chain, 1)),
            new(calendar.Add(from, terms.TalkEscalation), chain, 2, new LineExtended(chain, 2, reached)));
    }

    /// <summary>Only while it is the officer's turn: not while a decision or an action is waited for.</summary>
    private IEnumerable<AgendaItem> ClaimIdle()
    {
        var waitsForOthers = of.Proposal is { Decision: null } || of.Actions.Any(action => action.Status is ActionStatus.Open);
        if (of.Claim is null || waitsForOthers)
        {
            return [];
        }

        var moved = of.MovedAt ?? of.ChangedAt;
        var reminded = of.Chains.Any(step => step.Chain is Agenda.Idle or Agenda.IdleStill && step.At == moved);
        var chain = reminded ? Agenda.IdleStill : Agenda.Idle;
        var step = of.StepAfter(chain);
        return [new(calendar.Add(moved, terms.ClaimIdle), chain, step, new Reminded(chain, step))];
    }

    private IEnumerable<AgendaItem> ActionsLate() => of.Actions
        .Where(action => action.Status is ActionStatus.Open)
        .Select(action =>
        {
            var chain = $"action:{action.Id}";
            var last = of.Chains.FirstOrDefault(step => step.Chain == chain);
            var due = last is null || last.At < action.DueAt ? action.DueAt : calendar.Add(last.At, terms.ActionReminder);
            return new AgendaItem(due, chain, of.StepAfter(chain), new Reminded(chain, of.StepAfter(chain)));
        });

    private IEnumerable<AgendaItem> Deadlines() => LegalDeadlines.Of(of, playbook, calendar)
        .Where(deadline => of.IsOpen || deadline.Rule.TellsEmployee)
        .Where(deadline => !of.Actions.Any(action =>
            action.Status is ActionStatus.Done && deadline.Rule.MetBy.Contains(action.Option)))
        .SelectMany(Told);

    /// <summary>Some time before, and on the last morning of which the day is not quiet: never in the night after it (D21).</summary>
    private IEnumerable<AgendaItem> Told(LegalDeadline deadline)
    {
        var (chain, sent) = (Agenda.DeadlineChain(deadline.Rule.Id), of.Report!.SentAt);
        var steps = new List<AgendaItem>();
        if (deadline.Rule.ToldBefore is { } before
            && calendar.LastMorning(calendar.DaysBefore(deadline.On, before)) is var early && early > sent)
        {
            steps.Add(new(early, chain, 1, new Reminded(chain, 1)));
        }

        var last = calendar.LastMorning(deadline.On);
        var due = calendar.AfterQuiet(last > sent ? last : sent);
        if (calendar.LocalDate(due) <= deadline.On)
        {
            steps.Add(new(due, chain, 2, new Reminded(chain, 2)));
        }

        return of.NotTaken(steps);
    }
}
