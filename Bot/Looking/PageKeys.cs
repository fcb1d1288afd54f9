using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Looking;

/// <summary>The two keys of a month: one hides what a browser keeps for the bot, the other signs it.</summary>
internal sealed record PageKey(SymmetricSecurityKey Hides, SymmetricSecurityKey Signs);

/// <summary>
/// The keys that all instances share through storage: any of them understands what another gave to a browser. A new pair
/// each month; whoever is first makes it. The store that holds them holds the evidence itself, so they open nothing that
/// who reads the store does not have.
/// </summary>
internal sealed class PageKeys(IRowStore rows, IMemoryCache cache, TimeProvider clock)
{
    private const int HidingBytes = 64;
    private const int SigningBytes = 32;
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>This month's.</summary>
    public async Task<PageKey> CurrentAsync(CancellationToken ct)
    {
        var month = Month(clock.GetUtcNow());
        while (true)
        {
            if (await ReadAsync(month, ct) is { } key)
            {
                return key;
            }

            var made = RandomNumberGenerator.GetBytes(HidingBytes + SigningBytes);
            await rows.CommitAsync([new Insert(Key(month), Convert.ToBase64String(made))], ct);
        }
    }

    /// <summary>Those by which something that is still good may have been made: this month's and the last one's.</summary>
    public async Task<IReadOnlyList<PageKey>> GoodAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return [await CurrentAsync(ct), .. await ReadAsync(Month(now.AddDays(-now.Day)), ct) is { } last ? [last] : Array.Empty<PageKey>()];
    }

    private async Task<PageKey?> ReadAsync(string month, CancellationToken ct)
    {
        if (cache.TryGetValue<PageKey>(("page key", month), out var known))
        {
            return known;
        }

        if (await rows.ReadAsync(Key(month), ct) is not { } row)
        {
            return null;
        }

        var bytes = Convert.FromBase64String(row.Body);
        var key = new PageKey(new(bytes[..HidingBytes]) { KeyId = month }, new(bytes[HidingBytes..]) { KeyId = month });
        return cache.Set(("page key", month), key, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = KeptFor, Size = 1 });
    }

    private static RowKey Key(string month) => new("page-keys", month);

    private static string Month(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
