using Weerbaar.Playbook;

namespace Weerbaar.Cases;

/// <summary>Something that falls due unless somebody acts before.</summary>
/// <param name="Step">Counts within its chain from 1; after a gap only the newest step is taken.</param>
public sealed record AgendaItem(DateTimeOffset DueAt, string Chain, int Step, CaseEvent Event);

/// <summary>
/// What is due when: a pure function of the case and the playbook (architecture, "Time is input"). A step that was taken
/// is in the case's chains and is not due again.
/// </summary>
public static class Agenda
{
    internal const string Danger = "danger";
    internal const string Unclaimed = "unclaimed";
    internal const string RouteAnswer = "route";
    internal const string Idle = "idle";
    internal const string OutOfReach = "out-of-reach";

    /// <summary>All that is still to come, or already late; in no order.</summary>
    public static IReadOnlyList<AgendaItem> Of(Case of, OrganisationPlaybook playbook, WorkCalendar calendar)
    {
        if (!of.IsOpen)
        {
            return [];
        }

        var plan = new Plan(of, playbook.Terms, calendar);
        return
        [
            .. plan.DangerUnseen(),
            .. plan.UnclaimedBy(UrgencyOf.Case(of, playbook).Level),
            .. plan.RouteUnanswered(),
            .. plan.DecisionLate(),
            .. plan.TalkLate(),
            .. plan.ClaimIdle(),
            .. plan.ActionsLate(),
        ];
    }

    /// <summary>The next moment at which something is due; null: nothing waits.</summary>
    public static DateTimeOffset? Next(Case of, OrganisationPlaybook playbook, WorkCalendar calendar) =>
        Of(of, playbook, calendar).Select(item => (DateTimeOffset?)item.DueAt).Min();

    private sealed class Plan(Case of, Terms terms, WorkCalendar calendar)
    {
        public IEnumerable<AgendaItem> DangerUnseen() =>
            of.Danger is { SeenAt: null, EscalatedAt: null } danger
                ? [new(calendar.Add(danger.RaisedAt, terms.DangerAcknowledged), Danger, 1, new DangerEscalated(of.Route.Reached + 1))]
                : [];

        public IEnumerable<AgendaItem> UnclaimedBy(UrgencyLevel level) =>
            of.UnclaimedSince is { } since
                ? NotTaken(
                    new(calendar.Add(since, level.RemindAfter), Unclaimed, 1, new Reminded(Unclaimed, 1)),
                    new(calendar.Add(since, level.NextOfficerAfter), Unclaimed, 2, new Reminded(Unclaimed, 2)))
                : [];

        public IEnumerable<AgendaItem> RouteUnanswered() =>
            of is { Report: { } report, Route: { Choice: RouteChoice.Open, OpenedAt: null }, Affected: not null }
                ? [new(calendar.Add(report.SentAt, terms.RouteChosen), RouteAnswer, 1, new RouteOpened("no-answer"))]
                : [];

        public IEnumerable<AgendaItem> DecisionLate()
        {
            if (of.Proposal is not { Decision: null } proposal || of.Route.Told.Count == 0)
            {
                return [];
            }

            var chain = $"decision:{proposal.Revision}";
            return NotTaken(
                new(calendar.Add(proposal.At, terms.DecisionReminder), chain, 1, new Reminded(chain, 1)),
                new(calendar.Add(proposal.At, terms.DecisionDeputy), chain, 2, new LineExtended(chain, 2, 2)),
                new(calendar.Add(proposal.At, terms.DecisionNextManager), chain, 3, new LineExtended(chain, 3, 3)));
        }

        public IEnumerable<AgendaItem> TalkLate()
        {
            var since = of.Talk.DeniedAt ?? (of.Talk.ConfirmedAt is null ? of.Route.OpenedAt : null);
            if (since is not { } from || of.Affected is null || of.Route.Told.Count == 0)
            {
                return [];
            }

            var chain = of.Talk.DeniedAt is null ? "talk" : "talk-denied";
            return NotTaken(
                new(calendar.Add(from, terms.TalkReminder), chain, 1, new Reminded(chain, 1)),
                new(calendar.Add(from, terms.TalkEscalation), chain, 2, new LineExtended(chain, 2, 2)));
        }

        /// <summary>Only while it is the officer's turn: not while a decision or an action is waited for.</summary>
        public IEnumerable<AgendaItem> ClaimIdle()
        {
            var waitsForOthers = of.Proposal is { Decision: null } || of.Actions.Any(action => action.Status is ActionStatus.Open);
            return of.Claim is null || waitsForOthers
                ? []
                : [new(calendar.Add(of.ChangedAt, terms.ClaimIdle), Idle, StepAfter(Idle), new Reminded(Idle, StepAfter(Idle)))];
        }

        public IEnumerable<AgendaItem> ActionsLate() => of.Actions
            .Where(action => action.Status is ActionStatus.Open)
            .Select(action =>
            {
                var chain = $"action:{action.Id}";
                var last = of.Chains.FirstOrDefault(step => step.Chain == chain);
                var due = last is null || last.At < action.DueAt ? action.DueAt : calendar.Add(last.At, terms.ActionReminder);
                return new AgendaItem(due, chain, StepAfter(chain), new Reminded(chain, StepAfter(chain)));
            });

        private IEnumerable<AgendaItem> NotTaken(params AgendaItem[] steps) =>
            steps.Where(item => item.Step >= StepAfter(item.Chain));

        private int StepAfter(string chain) => of.StepAfter(chain);
    }
}

/// <summary>The bot takes what is due: of each chain only the newest step, in the order of their times.</summary>
public sealed record TakeDueSteps : CaseCommand
{
    public override Right Right => Right.Work;

    protected internal override Decision Decide(Case of, Deciding with) => new(
        [.. Agenda.Of(of, with.Playbook, with.Calendar)
            .Where(item => item.DueAt <= with.Now)
            .GroupBy(item => item.Chain)
            .Select(chain => chain.MaxBy(item => item.Step)!)
            .OrderBy(item => item.DueAt)
            .Select(item => item.Event)],
        null);
}
