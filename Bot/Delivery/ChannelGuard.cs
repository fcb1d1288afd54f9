using Weerbaar.Directories;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Delivery;

/// <summary>
/// Keeps the officers' channel for officers: while a guest or anybody else is in it, or nobody can say who is, it shows
/// numbers and urgency only. Looked at when it is bound, when somebody comes or goes, and every hour.
/// </summary>
public sealed class ChannelGuard(
    SettingsStore settings,
    ConnectorRoster roster,
    ConnectorClient connector,
    GraphDirectory directory,
    GroupOptions groups,
    IndexStore index,
    WorkFeed work,
    OrganisationPlaybook playbook,
    TimeProvider time,
    ILogger<ChannelGuard> logger)
{
    /// <summary>How long the last good look counts while the connector or the directory does not answer.</summary>
    private static readonly TimeSpan TrustedFor = TimeSpan.FromDays(1);

    private static readonly Texts Words = new("Chat");

    /// <summary>Looks, and when that changes what the channel may show, says so there and has every open case redrawn.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        if (await settings.ChannelAsync(ChannelUse.Officers, ct) is not { } channel)
        {
            return;
        }

        var standing = Judged(channel.Standing, await OutsidersAsync(channel, ct));
        if (!await settings.KeepStandingAsync(ChannelUse.Officers, channel, standing, ct)
            || channel.Standing is { } before && before.IsClosed == standing.IsClosed)
        {
            return;
        }

        logger.ChannelStanding(standing.IsClosed, standing.Outsiders);
        await SaidAsync(channel, standing, ct);
        await foreach (var open in index.OpenCasesAsync(ct))
        {
            work.Begin(await work.AnnounceAsync(new WorkItem(WorkKind.Reconcile, open), ct));
        }
    }

    private ChannelStanding Judged(ChannelStanding? before, int? outsiders) => outsiders switch
    {
        0 => new(time.GetUtcNow(), 0, IsClosed: false),
        { } some => new(before?.VerifiedAt, some, IsClosed: true),
        null when before is { IsClosed: false, VerifiedAt: { } good } && good + TrustedFor > time.GetUtcNow() => before,
        null => new(before?.VerifiedAt, before?.Outsiders ?? 0, IsClosed: true),
    };

    /// <returns>Null: it cannot be said now.</returns>
    private async Task<int?> OutsidersAsync(BoundChannel channel, CancellationToken ct)
    {
        var members = await roster.GetMembersAsync(Mailbox.Reference(channel), ct);
        if (members.Value is not { } present)
        {
            return null;
        }

        try
        {
            var officers = (await directory.MembersAsync(groups.Officers, ct))
                .Where(officer => !officer.Guest)
                .Select(officer => officer.Id)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            return present.Count(member => member.Mri != channel.BotId && !officers.Contains(member.EntraId ?? ""));
        }
        catch (DirectoryUnavailableException)
        {
            return null;
        }
    }

    private async Task SaidAsync(BoundChannel channel, ChannelStanding standing, CancellationToken ct)
    {
        var words = Words.In(playbook.Organisation.DefaultLanguage);
        var text = standing switch
        {
            { IsClosed: false } when channel.Standing is null => null,
            { IsClosed: false } => words["Channel.Opened"],
            { Outsiders: 0 } => words["Channel.Closed.Unknown"],
            { Outsiders: 1 } => words["Channel.Closed.One"],
            _ => words["Channel.Closed", standing.Outsiders],
        };
        if (text is not null)
        {
            await connector.CreateThreadAsync(Mailbox.Reference(channel), new TextMessage(text), ct);
        }
    }
}

/// <summary>Has the guard look again and again, since Teams need not tell of everybody who comes.</summary>
public sealed class RosterLoop(
    ChannelGuard guard, DeliveryOptions options, LeaseStore leases, TimeProvider time, Ids ids, ILogger<RosterLoop> logger)
    : LeasedLoop("roster", options.RosterEvery, TimeSpan.FromMinutes(2), leases, time, ids, logger)
{
    protected override Task RoundAsync(CancellationToken ct) => guard.LookAsync(ct);
}
