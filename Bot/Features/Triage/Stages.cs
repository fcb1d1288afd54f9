namespace Weerbaar.Features.Triage;

/// <summary>Reads a case's stage from its state.</summary>
internal static class Stages
{
    public static Stage Of(Case @case) => @case switch
    {
        { Phase: Phase.Closed } => Stage.Closed,
        { IsWithdrawn: true } => Stage.Withdrawn,
        { Report: null } => Stage.ReportFollows,
        { Proposal: { Decision: null } } => Stage.Decide,
        _ when @case.Actions.Any(action => action.Status is ActionStatus.Open) => Stage.CarryOut,
        { Claim: null } => Stage.Unclaimed,
        { Proposal.Decision.Verdict: Verdict.Approved } => Stage.ReadyToClose,
        _ => !@case.Consulted && @case.Proposal is null ? Stage.Consult : Stage.Propose,
    };

    /// <summary>The stage in words; where the employee went past their manager, nobody is sent there (D1).</summary>
    public static string Line(Stage stage, Case @case, Wording words) =>
        words[stage is Stage.Consult && IsPastManager(@case) ? "Stage.Consult.Adviser" : $"Stage.{stage}"];

    public static bool IsPastManager(Case @case) => @case.Route.Choice is RouteChoice.Adviser;
}
