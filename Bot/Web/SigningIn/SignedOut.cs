using System.Globalization;
using Azure;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Web.SigningIn;

/// <summary>
/// The sessions that ended before their time. A browser can keep a copy of what it was told to forget; a row that all instances read
/// refuses it until it would have ended by itself.
/// </summary>
internal sealed class SignedOut(IRowStore rows, TimeProvider timeProvider)
{
    public const string Partition = "signed-out";

    public async Task<bool> ContainsAsync(string session, DateTimeOffset until, CancellationToken cancellationToken) =>
        await rows.ReadAsync(KeyOf(session, until), cancellationToken) is not null;

    /// <summary>Those that would have ended by now need no row any more.</summary>
    public async Task SaveAsync(string session, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await rows.CommitAsync([new Put(KeyOf(session, until), "{}")], cancellationToken);
        await foreach (var row in rows.ReadRangeAsync(Partition, "", Moment(timeProvider.GetUtcNow()), cancellationToken))
        {
            await rows.CommitAsync([new Delete(row.Key, ETag.All)], cancellationToken);
        }
    }

    private static RowKey KeyOf(string session, DateTimeOffset until) => new(Partition, $"{Moment(until)}-{session}");

    private static string Moment(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
