namespace Weerbaar.Features.Triage;

/// <summary>Whose turn it is and for what: a case's phase as officers and managers read it.</summary>
internal enum Stage
{
    /// <summary>Only danger was reported so far (D2).</summary>
    ReportFollows,
    Unclaimed,
    Consult,
    Propose,
    Decide,
    CarryOut,
    ReadyToClose,
    Closed,
    Withdrawn,
}
