using Weerbaar.Features.Meetings;

namespace Weerbaar.Features.Triage;

internal sealed record EvidenceCount(int Stored, int Received, int Missing, int Purged);

internal sealed record ProposalLine(int Revision, IReadOnlyList<LocalText> Options, DateTimeOffset At, Verdict? Verdict);

internal sealed record ActionLine(LocalText Title, DateTimeOffset DueAt);

internal sealed record NextLine(string Chain, DateTimeOffset At);

/// <summary>All that the officers' channel shows of a case: no name and no word of who reported or is affected.</summary>
internal sealed record OfficersView(
    CaseNumber Number,
    bool Drill,
    Stage Stage,
    UrgencyLine Urgency,
    IReadOnlyList<string> Kinds,
    string? Owner,
    DateTimeOffset OpenedAt,
    DangerView? Danger,
    LineState Line,
    IReadOnlyList<Unreached> OutOfReach,
    EvidenceCount Evidence,
    IReadOnlyList<DeadlineLine> Deadlines,
    ProposalLine? Proposal,
    IReadOnlyList<ActionLine> Actions,
    NextLine? Next,
    DateTimeOffset? EndedAt,
    bool CanBeShared,
    string? Department,
    MeetingView Meetings,
    bool HasTalkToPlan)
{
    /// <summary>When something was added to the report last; null: nothing was.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>A proposal was approved: who decides is no question any more.</summary>
    public bool IsDecided => Proposal?.Verdict is Verdict.Approved;

    public static OfficersView Of(Case @case, CardContext context) => new(
        @case.Number,
        @case.Drill,
        Stages.Of(@case),
        UrgencyLine.Of(@case, context.Playbook),
        @case.Report?.Kinds ?? [],
        @case.Claim?.Officer.Name,
        @case.OpenedAt,
        DangerView.Of(@case, withDecidersNames: false),
        LineOf(@case.Route),
        @case.IsOpen ? UnreachedIn(@case) : [],
        new(Count(@case, EvidenceStatus.Stored), Count(@case, EvidenceStatus.Received), Count(@case, EvidenceStatus.Missing),
            Count(@case, EvidenceStatus.Purged)),
        DeadlineLine.Of(@case, context),
        ProposalOf(@case.Proposal),
        [.. @case.OpenActions().OrderBy(action => action.DueAt).Select(action => new ActionLine(action.Title, action.DueAt))],
        NextOf(@case, context),
        @case.Ending?.At,
        context.Playbook.TeamTalk is not null && @case is { Affected: not null, Report: not null, IsWithdrawn: false },
        @case.Department is { Length: > 0 } department ? department : null,
        MeetingView.Of(@case, TalkKind.Incident, null),
        @case.OpenTalks(context.Playbook).Any())
    {
        AddedAt = @case.Adding?.Last,
    };

    private static LineState LineOf(Cases.Route route) => route switch
    {
        { ReadsFrom: null } => LineState.NotChosen,
        { Line: null } => LineState.BeingLookedUp,
        { Line.Count: 0 } => LineState.Nobody,
        _ => LineState.Told,
    };

    /// <summary>By what they are in the case, since no name stands in the channel.</summary>
    private static IReadOnlyList<Unreached> UnreachedIn(Case @case) =>
        [.. @case.OutOfReach.Select(away => RoleOf(@case, away.Person)).Distinct().Order()];

    private static Unreached RoleOf(Case @case, PersonId person) =>
        @case.IsAbout(person) ? Unreached.Employee
        : @case.Route.Told.FirstOrDefault(member => member.Person.Id == person) is { } member ? Unreached.Manager + (int)member.Role
        : person == @case.Reporter.Id ? Unreached.Reporter
        : Unreached.Owner;

    private static int Count(Case @case, EvidenceStatus status) => @case.Evidence.Count(item => item.Status == status);

    private static ProposalLine? ProposalOf(Proposal? proposal) => proposal is null
        ? null
        : new(
            proposal.Revision,
            [.. proposal.Options.Select(option => option.Name)],
            proposal.Decision?.At ?? proposal.At,
            proposal.Decision?.Verdict);

    private static NextLine? NextOf(Case @case, CardContext context) =>
        Agenda.OfOrganisation(@case, context.Playbook, context.Calendar).Where(item => item.Event is not (CaseWithdrawn or AlarmedLetGo))
            .MinBy(item => item.DueAt) is { } next
            ? new(next.Chain.Split(':')[0], next.DueAt)
            : null;
}
