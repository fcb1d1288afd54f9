using Weerbaar.Cases;
using Weerbaar.Directories;

namespace Weerbaar.Delivery.Makings;

/// <summary>
/// Brings about what a case asks for besides cards: a chat, appointments. Part of each reconcile, under its lease, and after
/// everybody was told: so two clicks, two processes or a repeated message make one, and danger never waits for it (<see cref="GivingWay"/>).
/// </summary>
public sealed class Makings(ChatMaking chats, AppointmentMaking appointments)
{
    /// <returns>One news for the case, or when to go on; after a news there may be more to do.</returns>
    public async Task<Step> StepAsync(Case of, CancellationToken ct)
    {
        var again = (TimeSpan?)null;
        if (of.IsWithdrawn)
        {
            return new Step(null, null);
        }

        foreach (var next in Open(of))
        {
            var step = await SafelyAsync(next, ct);
            if (step.News is not null)
            {
                return step;
            }

            again = again is null || step.Again < again ? step.Again : again;
        }

        return new Step(null, again);
    }

    private IEnumerable<Func<CancellationToken, Task<Step>>> Open(Case of)
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
    private static async Task<Step> SafelyAsync(Func<CancellationToken, Task<Step>> step, CancellationToken ct)
    {
        try
        {
            return await step(ct);
        }
        catch (DirectoryUnavailableException)
        {
            return Step.Later(MakingTimes.Soon);
        }
    }
}
