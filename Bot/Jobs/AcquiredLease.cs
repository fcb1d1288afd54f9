using Azure;
using Weerbaar.Storage;

namespace Weerbaar.Jobs;

/// <summary>
/// The right to tell a case's audiences. One post may take most of a minute when the connector hangs, so before each the
/// lease is prolonged when half of it is gone: nobody else begins while this one still posts.
/// </summary>
internal sealed class AcquiredLease
{
    private readonly LeaseStore _leases;
    private readonly RowKey _key;
    private readonly string _holder;
    private readonly TimeSpan _length;
    private readonly TimeProvider _time;
    private readonly Lock _one = new();
    private ETag _etag;
    private DateTimeOffset _halfway;

    private AcquiredLease(LeaseStore leases, RowKey key, string holder, TimeSpan length, TimeProvider timeProvider) =>
        (this._leases, this._key, this._holder, this._length, this._time) = (leases, key, holder, length, timeProvider);

    /// <summary>Null: somebody else has it.</summary>
    public static async Task<AcquiredLease?> TakeAsync(
        LeaseStore leases, RowKey key, string holder, TimeSpan length, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var held = new AcquiredLease(leases, key, holder, length, timeProvider) { _halfway = timeProvider.GetUtcNow() + (length / 2) };
        if (await leases.TakeAsync(key, holder, length, cancellationToken) is not { } taken)
        {
            return null;
        }

        held._etag = taken;
        return held;
    }

    /// <exception cref="LeaseLostException">It ran out, and somebody else goes on.</exception>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (IsHalfway())
        {
            _etag = await _leases.ExtendAsync(_key, _etag, _holder, _length, cancellationToken) ?? throw new LeaseLostException();
        }
    }

    /// <summary>Of several who post at once one prolongs it.</summary>
    private bool IsHalfway()
    {
        lock (_one)
        {
            var (now, was) = (_time.GetUtcNow(), _halfway);
            _halfway = now >= was ? now + (_length / 2) : was;
            return now >= was;
        }
    }

    public Task GiveBackAsync() => _leases.GiveBackAsync(_key, _etag, CancellationToken.None);
}
