using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>A channel as it was bound.</summary>
/// <param name="BotId">"28:…" as it is known there.</param>
internal sealed record BoundChannel(string ServiceUrl, string ChannelId, string TeamId, string BotId, string TenantId)
{
    /// <summary>Null: nobody has looked yet who is in it.</summary>
    public ChannelStanding? Standing { get; init; }
}

/// <summary>Who was in a channel when it was last looked at.</summary>
/// <param name="VerifiedAt">When those who belong there were last seen to be alone in it; null: never.</param>
/// <param name="Outsiders">How many others there were, at the last look that got an answer.</param>
/// <param name="IsClosed">Whether it shows only what anybody may see.</param>
internal sealed record ChannelStanding(DateTimeOffset? VerifiedAt, int Outsiders, bool IsClosed);

/// <summary>What administrators set through the bot.</summary>
internal sealed class SettingsStore(IRowStore rows)
{
    public async Task<BoundChannel?> FindChannelAsync(ChannelUse use, CancellationToken cancellationToken) =>
        await rows.ReadAsync(Key(use), cancellationToken) is { } row ? RecordsJson.Read<BoundChannel>(row.Body) : null;

    public async Task BindAsync(ChannelUse use, BoundChannel channel, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Put(Key(use), RecordsJson.Write(channel))], cancellationToken);

    /// <returns>False: another channel was bound, or somebody else has looked, in the meantime.</returns>
    public async Task<bool> KeepStandingAsync(
        ChannelUse use, BoundChannel seen, ChannelStanding standing, CancellationToken cancellationToken) =>
        await rows.ReadAsync(Key(use), cancellationToken) is { } row
        && RecordsJson.Read<BoundChannel>(row.Body) == seen
        && (await rows.CommitAsync(
            [new Replace(Key(use), RecordsJson.Write(seen with { Standing = standing }), row.ETag)], cancellationToken)).Committed;

    private static RowKey Key(ChannelUse use) => new("settings", "channel-" + use);
}
