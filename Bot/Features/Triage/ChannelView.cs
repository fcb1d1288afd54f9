using Weerbaar.Features.Meetings;

namespace Weerbaar.Features.Triage;

/// <summary>How far the way to a decision has come, without saying who is on it.</summary>
internal enum LineState
{
    /// <summary>The employee has not chosen yet: nothing goes to a manager.</summary>
    NotChosen,
    BeingLookedUp,
    Nobody,
    Told,
}

/// <summary>Who is out of the bot's reach; the four of the line stand in the order of <see cref="EscalationRole"/>.</summary>
internal enum Unreached
{
    Employee,
    Reporter,
    Owner,
    Manager,
    Deputy,
    NextManager,
    Adviser,
}

internal sealed record EvidenceCount(int Stored, int Received, int Missing, int Purged);

internal sealed record ProposalLine(int Revision, IReadOnlyList<LocalText> Options, DateTimeOffset At, Verdict? Verdict);

internal sealed record ActionLine(LocalText Title, DateTimeOffset DueAt);

internal sealed record NextLine(string Chain, DateTimeOffset At);

/// <summary>All that the officers' channel shows of a case: no name and no word of who reported or is affected.</summary>
internal sealed record ChannelView(
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

    public static ChannelView Of(Case of, CardContext with) => new(
        of.Number,
        of.Drill,
        Stages.Of(of),
        UrgencyLine.Of(of, with.Playbook),
        of.Report?.Kinds ?? [],
        of.Claim?.Officer.Name,
        of.OpenedAt,
        DangerView.Of(of, withDecidersNames: false),
        LineOf(of.Route),
        of.IsOpen ? UnreachedIn(of) : [],
        new(Count(of, EvidenceStatus.Stored), Count(of, EvidenceStatus.Received), Count(of, EvidenceStatus.Missing),
            Count(of, EvidenceStatus.Purged)),
        DeadlineLine.Of(of, with),
        ProposalOf(of.Proposal),
        [.. of.OpenActions().OrderBy(action => action.DueAt).Select(action => new ActionLine(action.Title, action.DueAt))],
        NextOf(of, with),
        of.Ending?.At,
        with.Playbook.TeamTalk is not null && of is { Affected: not null, Report: not null, IsWithdrawn: false },
        of.Department is { Length: > 0 } department ? department : null,
        MeetingView.Of(of, TalkKind.Incident, null),
        of.OpenTalks(with.Playbook).Any())
    {
        AddedAt = of.Adding?.Last,
    };

    private static LineState LineOf(Cases.Route route) => route switch
    {
        { ReadsFrom: null } => LineState.NotChosen,
        { Line: null } => LineState.BeingLookedUp,
        { Line.Count: 0 } => LineState.Nobody,
        _ => LineState.Told,
    };

    /// <summary>By what they are in the case, since no name stands in the channel.</summary>
    private static IReadOnlyList<Unreached> UnreachedIn(Case of) =>
        [.. of.OutOfReach.Select(away => RoleOf(of, away.Person)).Distinct().Order()];

    private static Unreached RoleOf(Case of, PersonId person) =>
        of.IsAbout(person) ? Unreached.Employee
        : of.Route.Told.FirstOrDefault(member => member.Person.Id == person) is { } member ? Unreached.Manager + (int)member.Role
        : person == of.Reporter.Id ? Unreached.Reporter
        : Unreached.Owner;

    private static int Count(Case of, EvidenceStatus status) => of.Evidence.Count(item => item.Status == status);

    private static ProposalLine? ProposalOf(Proposal? proposal) => proposal is null
        ? null
        : new(
            proposal.Revision,
            [.. proposal.Options.Select(option => option.Name)],
            proposal.Decision?.At ?? proposal.At,
            proposal.Decision?.Verdict);

    private static NextLine? NextOf(Case of, CardContext with) =>
        Agenda.OfOrganisation(of, with.Playbook, with.Calendar).Where(item => item.Event is not (CaseWithdrawn or AlarmedLetGo)).MinBy(item => item.DueAt) is { } next
            ? new(next.Chain.Split(':')[0], next.DueAt)
            : null;
}
