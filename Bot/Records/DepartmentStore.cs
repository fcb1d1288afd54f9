using System.Security.Cryptography;
using System.Text;
using Azure;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>The channel of a department's officers.</summary>
/// <param name="Department">As the administrator called it when it was bound last.</param>
/// <param name="Since">When the department first got a channel.</param>
internal sealed record DepartmentChannel(string Department, DateTimeOffset Since, BoundChannel Channel)
{
    /// <summary>When it turned out that the bot cannot come there any more; null: it can, as far as is known.</summary>
    public DateTimeOffset? LostAt { get; init; }
}

/// <summary>
/// The departments that have a channel of their own, each in a row of its own: an older version that works on the same store
/// goes on with the organisation's.
/// </summary>
internal sealed class DepartmentStore(IRowStore rows)
{
    private const string Partition = "settings";
    private const string Rows = "department-";
    private const string PastRows = "department.";

    public async Task<IReadOnlyList<DepartmentChannel>> ReadAllAsync(CancellationToken cancellationToken) =>
        await rows.ReadRangeAsync(Partition, Rows, PastRows, cancellationToken)
            .Select(row => RecordsJson.Read<DepartmentChannel>(row.Body))
            .OrderBy(bound => bound.Department, StringComparer.OrdinalIgnoreCase)
            .ToListAsync(cancellationToken);

    public async Task<DepartmentChannel?> FindAsync(string department, CancellationToken cancellationToken) =>
        (await ReadAsync(department, cancellationToken))?.Bound;

    /// <returns>As it was before; null: the department had no channel.</returns>
    public async Task<DepartmentChannel?> BindAsync(
        string department, BoundChannel channel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await FindAsync(department, cancellationToken);
        var bound = new DepartmentChannel(department, before?.Since ?? now, channel);
        await rows.CommitAsync([new Put(Key(department), RecordsJson.Write(bound))], cancellationToken);
        return before;
    }

    public async Task UnbindAsync(string department, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Delete(Key(department), ETag.All)], cancellationToken);

    /// <returns>False: it was known already, or another channel was bound in the meantime.</returns>
    public Task<bool> LoseAsync(DepartmentChannel seen, DateTimeOffset now, CancellationToken cancellationToken) =>
        ChangeAsync(
            seen, known => known.LostAt is null && known.Channel.ChannelId == seen.Channel.ChannelId, bound => bound with { LostAt = now },
            cancellationToken);

    /// <returns>False: another channel was bound, or somebody else has looked, in the meantime.</returns>
    public Task<bool> KeepStandingAsync(DepartmentChannel seen, ChannelStanding standing, CancellationToken cancellationToken) =>
        ChangeAsync(
            seen, known => known == seen, bound => bound with { Channel = bound.Channel with { Standing = standing } }, cancellationToken);

    private async Task<bool> ChangeAsync(
        DepartmentChannel of, Func<DepartmentChannel, bool> still, Func<DepartmentChannel, DepartmentChannel> change,
        CancellationToken cancellationToken) =>
        await ReadAsync(of.Department, cancellationToken) is { } row
        && still(row.Bound)
        && (await rows.CommitAsync(
            [new Replace(Key(of.Department), RecordsJson.Write(change(row.Bound)), row.ETag)], cancellationToken)).Committed;

    private async Task<(DepartmentChannel Bound, ETag ETag)?> ReadAsync(string department, CancellationToken cancellationToken) =>
        await rows.ReadAsync(Key(department), cancellationToken) is { } row
            ? (RecordsJson.Read<DepartmentChannel>(row.Body), row.ETag) : null;

    /// <summary>A name may hold anything, a key may not.</summary>
    private static RowKey Key(string department) => new(
        Partition, Rows + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Department.KeyOf(department))))[..32]);
}
