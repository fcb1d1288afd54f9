namespace Weerbaar.Features.OwnCase;

/// <summary>How far a case has come, as the employee reads it.</summary>
internal enum OwnStage
{
    /// <summary>Danger was reported, the form is not sent yet.</summary>
    DangerOnly,
    Waiting,
    TakenUp,
    Proposed,
    NewProposal,

    /// <summary>The proposal was declined, and no new one was made yet.</summary>
    Refused,
    Acting,
    Closed,
    Withdrawn,
}

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

    public static OwnCaseView Of(Case of, CardContext with) => new(
        of.Id,
        of.Version,
        of.Number,
        StageOf(of),
        of.FoundBy is null && of.Affected is not null && of.Reporter.Id != of.Affected.Id,
        of.FoundBy is not null && of.Affected is not null,
        of.Affected is not null,
        of.Drill,
        of.Claim?.Officer.Name,
        [.. of.Route.Told.Where(member => !of.IsOutOfReach(member.Person.Id)).Select(member => member.Person.Name)],
        of.Route is { OpenedAt: not null, ReadsFrom: null },
        MustChooseBefore(of, with),
        of.Route is { OpenedAt: not null, Line.Count: 0 },
        [.. of.Route.Told.Where(member => of.IsOutOfReach(member.Person.Id)).Select(member => member.Person.Name)],
        OwnAlarm.Of(of, of.Informed.Id, with.Playbook, with.Calendar),
        [.. of.Actions.Select(action => new OwnAction(Plan(action, with.Playbook), action.Status, action.DueAt))],
        [.. of.Evidence.Select(file => new OwnFile(file.Name, file.Status))],
        of.Talk,
        of is { IsOpen: true, IsWithdrawn: false, ApprovedBy: null, Affected: not null })
    {
        Warned = [.. (of.Danger?.EverWarned ?? []).Where(person => of.Route.Deciders.All(member => member.Person.Id != person.Id)).Select(person => person.Name)],
        IsShared = of.Danger is { Shared: not null },
        IsWiderThanTeam = of.Danger is { Helpers.Count: > 0 } or { Desk: not null } or { WarnedBefore.Count: > 0 },
        RefusedBy = StageOf(of) is OwnStage.Refused ? of.Proposal?.Decision?.By.Name : null,
    };

    /// <summary>What the organisation does, in words to the employee; the title tells its owner what to do.</summary>
    private static LocalText Plan(ActionItem action, OrganisationPlaybook playbook) =>
        playbook.FindOption(action.Option)?.Action is { Told: { } told } template && template.Title == action.Title ? told : action.Title;

    private static OwnStage StageOf(Case of) => of switch
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
    private static DateTimeOffset? MustChooseBefore(Case of, CardContext with) =>
        of is { IsOpen: true, Report: not null, Route: { Choice: RouteChoice.Open, ReadsFrom: null, Line: null or { Count: > 0 } }, Affected: not null }
            ? Agenda.When(of, Agenda.RouteAnswer, with.Playbook, with.Calendar)
            : null;
}
