namespace Weerbaar.Features.Figures;

/// <summary>What is counted of a case, month by month, out of its events. Pure.</summary>
internal sealed class CaseMetrics
{
    private readonly OrganisationPlaybook _playbook;
    private readonly SortedDictionary<string, MonthFacts> _months = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _approved = [];
    private Case _of = null!;
    private bool _contacted;
    private bool _decided;
    private bool _closed;

    private CaseMetrics(OrganisationPlaybook playbook) => this._playbook = playbook;

    /// <summary>Oldest month first; a drill has none (D42).</summary>
    public static IReadOnlyList<MonthFacts> Of(IEnumerable<RecordedEvent> events, OrganisationPlaybook playbook)
    {
        var facts = new CaseMetrics(playbook);
        Case? folded = null;
        foreach (var happened in events)
        {
            facts._of = folded = CaseProjection.Next(folded, happened);
            facts.Count(happened);
        }

        return folded is null or { Drill: true } ? [] : facts.Told();
    }

    private void Count(RecordedEvent happened)
    {
        var at = happened.Stamp.At;
        switch (happened.Event)
        {
            case CheckInAsked:
                Note(at, facts => facts with { CheckInsAsked = facts.CheckInsAsked + 1 });
                break;
            case CheckInAnswered:
                Note(at, facts => facts with { CheckInsAnswered = facts.CheckInsAnswered + 1 });
                break;
            case TalkConfirmed or TalkHeld:
                Contact(at);
                break;
            case ConsultationLogged talk when talk.With.Contains(Consultation.Employee):
                Contact(at);
                break;
            case ProposalApproved approval:
                Decided(at);
                Asked(approval.Actions, at);
                break;
            case ProposalDeclined:
                Decided(at);
                break;
            case ApprovalTakenBack taken:
                TakenBack(taken.Actions);
                break;
            case ActionDone done when _approved.ContainsKey(done.Action):
                Note(at, facts => facts with { TakedownsDone = facts.TakedownsDone + 1 });
                break;
            case CaseClosed when !_closed:
                _closed = true;
                Note(at, facts => facts with { HoursToClosing = Hours(at), Police = _of.Actions.Any(IsPoliceReport) });
                break;
        }
    }

    private void Contact(DateTimeOffset at)
    {
        if (!_contacted && _of.Affected is not null)
        {
            _contacted = true;
            Note(at, facts => facts with { HoursToContact = Hours(at) });
        }
    }

    private void Decided(DateTimeOffset at)
    {
        if (!_decided)
        {
            _decided = true;
            Note(at, facts => facts with { HoursToDecision = Hours(at) });
        }
    }

    private void Asked(IEnumerable<ActionItem> actions, DateTimeOffset at)
    {
        foreach (var action in actions.Where(action => CountedAsOf(action) is CountedAs.Takedown))
        {
            _approved[action.Id] = at;
            Note(at, facts => facts with { TakedownsAsked = facts.TakedownsAsked + 1 });
        }
    }

    private void TakenBack(IEnumerable<string> actions)
    {
        foreach (var action in actions)
        {
            if (_approved.Remove(action, out var at))
            {
                Note(at, facts => facts with { TakedownsAsked = facts.TakedownsAsked - 1 });
            }
        }
    }

    /// <summary>What was reported stands as it was told last: officers correct kinds.</summary>
    private List<MonthFacts> Told()
    {
        Note(_of.OpenedAt, facts => facts with { Reported = true, Kinds = _of.Report?.Kinds ?? [], Choices = [.. Choices()] });
        return [.. _months.Values];
    }

    private IEnumerable<string> Choices() =>
        from question in _playbook.Steps.SelectMany(step => step.Questions)
        where question.Counted
        let answer = _of.Report?.Answers.GetValueOrDefault(question.Id) ?? ""
        from choice in question.Choices
        where answer.Split(',', StringSplitOptions.TrimEntries).Contains(choice.Id)
        select PeriodFigures.Choice(question, choice);

    private bool IsPoliceReport(ActionItem action) =>
        action.Status is ActionStatus.Done && CountedAsOf(action) is CountedAs.PoliceReport;

    private CountedAs CountedAsOf(ActionItem action) => _playbook.FindOption(action.Option)?.CountedAs ?? CountedAs.Nothing;

    private int Hours(DateTimeOffset at) => (int)(at - _of.OpenedAt).TotalHours;

    private void Note(DateTimeOffset at, Func<MonthFacts, MonthFacts> change)
    {
        var month = Period.MonthOf(at, _playbook.Organisation.TimeZone).Id;
        _months[month] = change(_months.GetValueOrDefault(month) ?? new MonthFacts(month));
    }
}
