using Weerbaar.Jobs;

namespace Weerbaar.Inbound;

/// <summary>Has the guard look again and again, since Teams need not tell of everybody who comes.</summary>
internal sealed class RosterLoop(
    ChannelGuard guard, DeliveryOptions options, LeaseStore leases, TimeProvider timeProvider, IdGenerator ids, ILogger<RosterLoop> logger)
    : LeasedJob("roster", options.RosterEvery, TimeSpan.FromMinutes(2), leases, timeProvider, ids, logger)
{
    protected override Task RunRoundAsync(CancellationToken cancellationToken) => guard.LookAsync(cancellationToken);
}
