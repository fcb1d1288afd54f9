using Weerbaar.Directories;

namespace Weerbaar.Features.Meetings;

/// <summary>
/// Brings about what a case asks for besides cards: a chat, appointments. Part of each reconcile, under its lease, and after
/// everybody was told: so two clicks, two processes or a repeated message make one, and danger never waits for it.
/// </summary>
internal sealed class CaseProvisioning(ChatProvisioner chats, AppointmentProvisioner appointments, ILogger<CaseProvisioning> logger) : ICaseProvisioning
{
    public bool IsAsked(Case of) => of.Together.IsUnderWay;

    /// <returns>One news for the case, or when to go on; after a news there may be more to do.</returns>
    public async Task<ProvisionedForCase> StepAsync(Case of, CancellationToken ct)
    {
        var again = (TimeSpan?)null;
        if (of.IsWithdrawn)
        {
            return new ProvisionedForCase(null, null);
        }

        foreach (var next in Open(of))
        {
            var step = await RunSafelyAsync(next, ct);
            if (step.News is { } news)
            {
                logger.Made(of.Number.Value, news);
                return new ProvisionedForCase(new NoteTogether(news), null);
            }

            again = again is null || step.Again < again ? step.Again : again;
        }

        return new ProvisionedForCase(null, again);
    }

    private IEnumerable<Func<CancellationToken, Task<ProvisioningStep>>> Open(Case of)
    {
        if (of.Together.Chat is { IsUnderWay: true } chat)
        {
            yield return ct => chats.StepAsync(of, chat, ct);
        }

        foreach (var asked in of.Together.Appointments.Where(each => each.IsUnderWay))
        {
            yield return ct => appointments.StepAsync(of, asked, ct);
        }
    }

    /// <summary>Without the directory nobody knows whom to invite: later.</summary>
    private static async Task<ProvisioningStep> RunSafelyAsync(Func<CancellationToken, Task<ProvisioningStep>> step, CancellationToken ct)
    {
        try
        {
            return await step(ct);
        }
        catch (DirectoryUnavailableException)
        {
            return ProvisioningStep.Later(ProvisioningTimes.Soon);
        }
    }
}
