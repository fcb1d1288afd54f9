namespace Weerbaar.Turns;

/// <summary>
/// Brings about what a case asks for besides cards, after everybody was told and one process at a time. It gives way to an alarm: what is
/// cut off goes on in a later round.
/// </summary>
internal interface ICaseProvisioning
{
    bool IsAsked(Case @case);

    /// <summary>One step.</summary>
    Task<ProvisionedForCase> StepAsync(Case @case, CancellationToken cancellationToken);
}
