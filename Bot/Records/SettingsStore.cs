using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>The channels that an administrator binds.</summary>
public enum ChannelUse
{
    /// <summary>Of the monitoring officers.</summary>
    Officers,

    /// <summary>The recurring channel in which a team talks.</summary>
    Team,
}

/// <summary>A channel as it was bound.</summary>
/// <param name="BotId">"28:…" as it is known there.</param>
public sealed record BoundChannel(string ServiceUrl, string ChannelId, string TeamId, string BotId, string TenantId);

/// <summary>What administrators set through the bot.</summary>
public sealed class SettingsStore(IRowStore rows)
{
    public async Task<BoundChannel?> ChannelAsync(ChannelUse use, CancellationToken ct) =>
        await rows.ReadAsync(Key(use), ct) is { } row ? RecordsJson.Read<BoundChannel>(row.Body) : null;

    public async Task BindAsync(ChannelUse use, BoundChannel channel, CancellationToken ct) =>
        await rows.CommitAsync([new Put(Key(use), RecordsJson.Write(channel))], ct);

    private static RowKey Key(ChannelUse use) => new("settings", "channel-" + use);
}
