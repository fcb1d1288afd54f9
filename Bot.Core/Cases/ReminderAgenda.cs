namespace Weerbaar.Cases;

/// <summary>What is due from officers and deciders; and from everybody whose deadline comes near.</summary>
internal sealed class ReminderAgenda(Case @case, OrganisationPlaybook playbook, WorkCalendar calendar)
{
    private readonly Terms _terms = playbook.Terms;

    /// <summary>The talk with the employee and their own deadlines outlive the closing.</summary>
    public IEnumerable<AgendaItem> All() => @case.Phase switch
    {
        Phase.Open when @case.IsWithdrawn => [.. new DangerAgenda(@case, playbook, calendar).All(), .. WithdrawnCase.EndOf(@case)],
        Phase.Open =>
        [
            .. new DangerAgenda(@case, playbook, calendar).All(),
            .. LetGo(),
            .. UnclaimedBy(UrgencyOf.Case(@case, playbook).Level),
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

    private IEnumerable<AgendaItem> LetGo() => @case.Danger is { OverAt: null, SeenAt: { } seen, ToldBefore.Count: > 0 }
        ? [new(seen + DangerNow.HistoryAfter, AlarmedLetGo.Chain, 1, new AlarmedLetGo())]
        : [];

    private IEnumerable<AgendaItem> UnclaimedBy(UrgencyLevel level) => @case.UnclaimedSince is { } since
        ? @case.NotTaken(
            new(calendar.Add(since, level.RemindAfter), Agenda.Unclaimed, 1, new Reminded(Agenda.Unclaimed, 1)),
            new(calendar.Add(since, level.NextOfficerAfter), Agenda.Unclaimed, 2, new Reminded(Agenda.Unclaimed, 2)))
        : [];

    private IEnumerable<AgendaItem> RouteUnanswered() =>
        @case is { Report: { } report, Route: { Choice: RouteChoice.Open, ReadsFrom: null }, Affected: not null }
            ? [new(Agenda.RouteDue(report.SentAt, playbook, calendar), Agenda.RouteAnswer, 1, new RouteOpened(Agenda.NoAnswer))]
            : [];

    private IEnumerable<AgendaItem> DecisionLate()
    {
        if (@case.Proposal is not { Decision: null } proposal || @case.Route.Deciders.Count == 0)
        {
            return [];
        }

        var chain = $"{Agenda.Decision}{proposal.Revision}";
        var from = @case.Route.ReadsFrom > proposal.At ? @case.Route.ReadsFrom.Value : proposal.At;
        return @case.NotTaken(
            new(calendar.Add(from, _terms.DecisionReminder), chain, 1, new Reminded(chain, 1)),
            new(calendar.Add(from, _terms.DecisionDeputy), chain, 2, new LineExtended(chain, 2, 2)),
            new(calendar.Add(from, _terms.DecisionNextManager), chain, 3, new LineExtended(chain, 3, 3)));
    }

    /// <summary>Each denial begins a chain of its own that goes one further along the line.</summary>
    private IEnumerable<AgendaItem> TalkLate()
    {
        if (!@case.Talk.IsOwed || @case.Affected is null || @case.Route.Deciders.Count == 0)
        {
            return [];
        }

        var from = @case.Talk.DeniedAt ?? @case.Route.ReadsFrom!.Value;
        var chain = @case.Talk switch
        {
            { DeniedAt: null } => "talk",
            { Denials: <= 1 } => "talk-denied",
            _ => $"talk-denied:{@case.Talk.Denials}",
        };
        var reached = Math.Max(2, @case.Talk.Denials + 1);
        return @case.NotTaken(
            new(calendar.Add(from, _terms.TalkReminder), chain, 1, new Reminded(chain, 1)),
            new(calendar.Add(from, _terms.TalkEscalation), chain, 2, new LineExtended(chain, 2, reached)));
    }

    /// <summary>Only while it is the officer's turn: not while a decision or an action is waited for.</summary>
    private IEnumerable<AgendaItem> ClaimIdle()
    {
        var waitsForOthers = @case.Proposal is { Decision: null } || @case.Actions.Any(action => action.Status is ActionStatus.Open);
        if (@case.Claim is null || waitsForOthers)
        {
            return [];
        }

        var moved = @case.MovedAt ?? @case.ChangedAt;
        var reminded = @case.Chains.Any(step => step.Chain is Agenda.Idle or Agenda.IdleStill && step.At == moved);
        var chain = reminded ? Agenda.IdleStill : Agenda.Idle;
        var step = @case.StepAfter(chain);
        return [new(calendar.Add(moved, _terms.ClaimIdle), chain, step, new Reminded(chain, step))];
    }

    private IEnumerable<AgendaItem> ActionsLate() => @case.Actions
        .Where(action => action.Status is ActionStatus.Open)
        .Select(action =>
        {
            var chain = $"action:{action.Id}";
            var last = @case.Chains.FirstOrDefault(step => step.Chain == chain);
            var due = last is null || last.At < action.DueAt ? action.DueAt : calendar.Add(last.At, _terms.ActionReminder);
            return new AgendaItem(due, chain, @case.StepAfter(chain), new Reminded(chain, @case.StepAfter(chain)));
        });

    private IEnumerable<AgendaItem> Deadlines() => LegalDeadlines.Of(@case, playbook, calendar)
        .Where(deadline => @case.IsOpen || deadline.Rule.TellsEmployee)
        .Where(deadline => !@case.Actions.Any(action =>
            action.Status is ActionStatus.Done && deadline.Rule.MetBy.Contains(action.Option)))
        .SelectMany(Told);

    /// <summary>Some time before, and on the last morning of which the day is not quiet: never in the night after it (D21).</summary>
    private IEnumerable<AgendaItem> Told(LegalDeadline deadline)
    {
        var (chain, sent) = (Agenda.DeadlineChain(deadline.Rule.Id), @case.Report!.SentAt);
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

        return @case.NotTaken(steps);
    }
}
