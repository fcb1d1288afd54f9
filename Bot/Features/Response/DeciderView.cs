using Weerbaar.Features.Meetings;
using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>An action, with who owns it.</summary>
internal sealed record OwnedAction(
    string Id, LocalText Title, string? Owner, bool IsReaders, DateTimeOffset DueAt, ActionStatus Status)
{
    public static OwnedAction Of(ActionItem action, PersonId reader) =>
        new(action.Id, action.Title, action.Owner?.Name, action.Owner?.Id == reader, action.DueAt, action.Status);
}

/// <summary>All that one who decides is shown of a case: what it is about, what is asked of them, what was decided.</summary>
/// <param name="Affected">Null for what is aimed at the organisation (D1).</param>
/// <param name="FoundByMonitoring">Nobody told it: officers found it (D34).</param>
/// <param name="NextAsked">When somebody else is asked too, if there is no decision by then (D22).</param>
/// <param name="SteppedIn">They are asked because those before them in the line did not answer in time (D22).</param>
internal sealed record DeciderView(
    CaseNumber Number,
    bool Drill,
    Stage Stage,
    string? Affected,
    bool FoundByMonitoring,
    EscalationRole Role,
    bool SteppedIn,
    UrgencyLine Urgency,
    IReadOnlyList<string> Kinds,
    string? Officer,
    DateTimeOffset OpenedAt,
    DangerView? Danger,
    AftercareTalk Talk,
    ProposalView? Proposal,
    DateTimeOffset? NextAsked,
    IReadOnlyList<OwnedAction> Actions,
    IReadOnlyList<DeadlineLine> Deadlines,
    Ending? Ending,
    MeetingView Meetings,
    bool HasTalkToPlan)
{
    /// <summary>When something was added to the report last; null: nothing was.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    public static DeciderView Of(Case @case, EscalationStep reader, CardContext context) => new(
        @case.Number,
        @case.Drill,
        Stages.Of(@case),
        @case.Affected?.Name,
        @case.FoundBy is not null,
        reader.Role,
        reader.Role is not EscalationRole.Adviser && @case.Route.Deciders[0].Person.Id != reader.Person.Id,
        UrgencyLine.Of(@case, context.Playbook),
        @case.Report?.Kinds ?? [],
        @case.Claim?.Officer.Name,
        @case.OpenedAt,
        DangerView.OfLine(@case),
        @case.Talk,
        ProposalView.Of(@case, reader.Person.Id),
        NextAskedOf(@case, context),
        [.. @case.Actions.Select(action => OwnedAction.Of(action, reader.Person.Id))],
        DeadlineLine.Of(@case, context),
        @case.Ending ?? @case.Withdrawal,
        MeetingView.Of(@case, TalkKind.Aftercare, reader.Person.Id),
        @case.OpenTalks(context.Playbook).Any(talk => talk.Owner?.Id == reader.Person.Id))
    {
        AddedAt = @case.Adding?.Last,
    };

    private static DateTimeOffset? NextAskedOf(Case @case, CardContext context) => @case.Route.Line?.Count > @case.Route.Reached
        ? Agenda.Of(@case, context.Playbook, context.Calendar)
            .Where(item => item.Event is LineExtended && item.Chain.StartsWith("decision", StringComparison.Ordinal))
            .Select(item => (DateTimeOffset?)item.DueAt)
            .Min()
        : null;
}
