using Azure;
using Weerbaar.Storage;

namespace Weerbaar.Jobs;

/// <summary>
/// The right to tell a case's audiences. One post may take most of a minute when the connector hangs, so before each the
/// lease is prolonged when half of it is gone: nobody else begins while this one still posts.
/// </summary>
internal sealed class AcquiredLease
{
    private readonly LeaseStore leases;
    private readonly RowKey key;
    private readonly string holder;
    private readonly TimeSpan length;
    private readonly TimeProvider time;
    private readonly Lock one = new();
    private ETag etag;
    private DateTimeOffset halfway;

    private AcquiredLease(LeaseStore leases, RowKey key, string holder, TimeSpan length, TimeProvider time) =>
        (this.leases, this.key, this.holder, this.length, this.time) = (leases, key, holder, length, time);

    /// <summary>Null: somebody else has it.</summary>
    public static async Task<AcquiredLease?> TakeAsync(
        LeaseStore leases, RowKey key, string holder, TimeSpan length, TimeProvider time, CancellationToken ct)
    {
        var held = new AcquiredLease(leases, key, holder, length, time) { halfway = time.GetUtcNow() + (length / 2) };
        if (await leases.TakeAsync(key, holder, length, ct) is not { } taken)
        {
            return null;
        }

        held.etag = taken;
        return held;
    }

    /// <exception cref="LeaseLostException">It ran out, and somebody else goes on.</exception>
    public async Task SaveAsync(CancellationToken ct)
    {
        if (IsHalfway())
        {
            etag = await leases.ExtendAsync(key, etag, holder, length, ct) ?? throw new LeaseLostException();
        }
    }

    /// <summary>Of several who post at once one prolongs it.</summary>
    private bool IsHalfway()
    {
        lock (one)
        {
            var (now, was) = (time.GetUtcNow(), halfway);
            halfway = now >= was ? now + (length / 2) : was;
            return now >= was;
        }
    }

    public Task GiveBackAsync() => leases.GiveBackAsync(key, etag, CancellationToken.None);
}
