namespace Weerbaar.Features.OwnCase;

/// <summary>An action as the employee sees it.</summary>
internal sealed record OwnAction(LocalText Title, ActionStatus Status, DateTimeOffset DueAt);

/// <summary>A file as the employee sees it.</summary>
internal sealed record OwnFile(string Name, EvidenceStatus Status);

/// <summary>All that the affected employee's card shows, dates absolute.</summary>
internal sealed record OwnCaseView(
    CaseId Id,
    int Version,
    CaseNumber Number,
    OwnStage Stage,
    bool ToldByColleague,
    bool FoundByMonitoring,
    bool IsPersonal,
    bool Drill,
    string? Officer,
    IReadOnlyList<string> Told,
    bool KnowOfDangerOnly,
    DateTimeOffset? ManagerToldAt,
    bool NobodyFound,
    IReadOnlyList<string> OutOfReach,
    OwnAlarm? Danger,
    IReadOnlyList<OwnAction> Actions,
    IReadOnlyList<OwnFile> Files,
    AftercareTalk Talk,
    bool CanWithdraw)
{
    /// <summary>Who was warned of danger and reads nothing of the case.</summary>
    public IReadOnlyList<string> Warned { get; init; } = [];

    /// <summary>Something was shared with those who were warned.</summary>
    public bool IsShared { get; init; }

    /// <summary>More than the team was alerted, or is being alerted.</summary>
    public bool IsWiderThanTeam { get; init; }

    /// <summary>Who declined the proposal; the reason is between them and the officer.</summary>
    public string? RefusedBy { get; init; }

    public static OwnCaseView Of(Case @case, CardContext context) => new(
        @case.Id,
        @case.Version,
        @case.Number,
        StageOf(@case),
        @case.FoundBy is null && @case.Affected is not null && @case.Reporter.Id != @case.Affected.Id,
        @case.FoundBy is not null && @case.Affected is not null,
        @case.Affected is not null,
        @case.Drill,
        @case.Claim?.Officer.Name,
        [.. @case.Route.Told.Where(member => !@case.IsOutOfReach(member.Person.Id)).Select(member => member.Person.Name)],
        @case.Route is { OpenedAt: not null, ReadsFrom: null },
        MustChooseBefore(@case, context),
        @case.Route is { OpenedAt: not null, Line.Count: 0 },
        [.. @case.Route.Told.Where(member => @case.IsOutOfReach(member.Person.Id)).Select(member => member.Person.Name)],
        OwnAlarm.Of(@case, @case.Informed.Id, context.Playbook, context.Calendar),
        [.. @case.Actions.Select(action => new OwnAction(Plan(action, context.Playbook), action.Status, action.DueAt))],
        [.. @case.Evidence.Select(file => new OwnFile(file.Name, file.Status))],
        @case.Talk,
        @case is { IsOpen: true, IsWithdrawn: false, ApprovedBy: null, Affected: not null })
    {
        Warned = [.. (@case.Danger?.EverWarned ?? []).Where(person => @case.Route.Deciders.All(member => member.Person.Id != person.Id))
            .Select(person => person.Name)],
        IsShared = @case.Danger is { Shared: not null },
        IsWiderThanTeam = @case.Danger is { Helpers.Count: > 0 } or { Desk: not null } or { WarnedBefore.Count: > 0 },
        RefusedBy = StageOf(@case) is OwnStage.Refused ? @case.Proposal?.Decision?.By.Name : null,
    };

    /// <summary>What the organisation does, in words to the employee; the title tells its owner what to do.</summary>
    private static LocalText Plan(ActionItem action, OrganisationPlaybook playbook) =>
        playbook.FindOption(action.Option)?.Action is { Told: { } told } template && template.Title == action.Title ? told : action.Title;

    private static OwnStage StageOf(Case @case) => @case switch
    {
        { Phase: Phase.Closed } => OwnStage.Closed,
        { IsWithdrawn: true } => OwnStage.Withdrawn,
        { Report: null } => OwnStage.DangerOnly,
        { Proposal.Decision: null, Proposal: not null } => OwnStage.Proposed,
        { ApprovedBy: not null } => OwnStage.Acting,
        { Proposal.Decision.Verdict: Verdict.Declined } => OwnStage.Refused,
        { Proposal.Decision: not null } => OwnStage.NewProposal,
        { Claim: not null } => OwnStage.TakenUp,
        _ => OwnStage.Waiting,
    };

    /// <summary>When the manager hears of it unless the employee chooses before (D1).</summary>
    private static DateTimeOffset? MustChooseBefore(Case @case, CardContext context) =>
        @case is
        {
            IsOpen: true, Report: not null, Route:
            {
                Choice: RouteChoice.Open, ReadsFrom: null, Line: null
            or { Count: > 0 }
            }, Affected: not null
        }
            ? Agenda.When(@case, Agenda.RouteAnswer, context.Playbook, context.Calendar)
            : null;
}
