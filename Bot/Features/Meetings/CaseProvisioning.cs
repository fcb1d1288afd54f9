using Weerbaar.Directories;

namespace Weerbaar.Features.Meetings;

/// <summary>
/// Brings about what a case asks for besides cards: a chat, appointments. Part of each reconcile, under its lease, and after
/// everybody was told: so two clicks, two processes or a repeated message make one, and danger never waits for it.
/// </summary>
internal sealed class CaseProvisioning(
    ChatProvisioner chats, AppointmentProvisioner appointments, ILogger<CaseProvisioning> logger) : ICaseProvisioning
{
    public bool IsAsked(Case @case) => @case.Together.IsUnderWay;

    /// <returns>One news for the case, or when to go on; after a news there may be more to do.</returns>
    public async Task<ProvisionedForCase> StepAsync(Case @case, CancellationToken cancellationToken)
    {
        var again = (TimeSpan?)null;
        if (@case.IsWithdrawn)
        {
            return new ProvisionedForCase(null, null);
        }

        foreach (var next in Open(@case))
        {
            var step = await RunSafelyAsync(next, cancellationToken);
            if (step.News is { } news)
            {
                logger.Made(@case.Number.Value, news);
                return new ProvisionedForCase(new NoteTogether(news), null);
            }

            again = again is null || step.Again < again ? step.Again : again;
        }

        return new ProvisionedForCase(null, again);
    }

    private IEnumerable<Func<CancellationToken, Task<ProvisioningStep>>> Open(Case @case)
    {
        if (@case.Together.Chat is { IsUnderWay: true } chat)
        {
            yield return ct => chats.StepAsync(@case, chat, ct);
        }

        foreach (var asked in @case.Together.Appointments.Where(each => each.IsUnderWay))
        {
            yield return ct => appointments.StepAsync(@case, asked, ct);
        }
    }

    /// <summary>Without the directory nobody knows whom to invite: later.</summary>
    private static async Task<ProvisioningStep> RunSafelyAsync(
        Func<CancellationToken, Task<ProvisioningStep>> step, CancellationToken cancellationToken)
    {
        try
        {
            return await step(cancellationToken);
        }
        catch (DirectoryUnavailableException)
        {
            return ProvisioningStep.Later(ProvisioningTimes.Soon);
        }
    }
}
