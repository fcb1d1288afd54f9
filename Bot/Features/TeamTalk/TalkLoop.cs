using Weerbaar.Jobs;

namespace Weerbaar.Features.TeamTalk;

/// <summary>
/// Sees to it that the team's talk has a moment in the due index: at the first start, after the index was lost, after a
/// change of the playbook. What is due is done by whoever takes it from there.
/// </summary>
internal sealed class TalkLoop(
    TalkWork work, DeliveryOptions options, LeaseStore leases, TimeProvider timeProvider, IdGenerator ids, ILogger<TalkLoop> logger)
    : LeasedJob("talk", options.SweepEvery, options.SweepEvery * 0.8, leases, timeProvider, ids, logger)
{
    protected override Task RunRoundAsync(CancellationToken cancellationToken) => work.RunAsync(WorkItem.TeamTalk, cancellationToken);
}
