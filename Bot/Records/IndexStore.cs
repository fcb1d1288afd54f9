using System.Globalization;
using System.Runtime.CompilerServices;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>
/// Rows that lead to cases: by number, the open ones, and lists (<see cref="CaseIndex"/>). They may lag behind the case, so
/// whoever shows a list checks each case again.
/// </summary>
internal sealed class IndexStore(IRowStore rows)
{
    private const int Shards = 16;
    private const string Shared = "shared";

    /// <summary>Takes a number for a case; false: it is another's.</summary>
    public async Task<bool> ReserveCaseNumberAsync(CaseNumber number, CaseId id, CancellationToken ct)
    {
        var key = NumberKey(number);
        var taken = await rows.CommitAsync([new Insert(key, id.Value)], ct);
        return taken.Committed || (await rows.ReadAsync(key, ct))?.Body == id.Value;
    }

    public async Task<CaseId?> FindAsync(CaseNumber number, CancellationToken ct) =>
        await rows.ReadAsync(NumberKey(number), ct) is { } row ? new CaseId(row.Body) : null;

    /// <summary>
    /// Written before a case's first commit, so that the sweep finds it whatever happens then, and so that the sender's own
    /// list has it the moment they read its number.
    /// </summary>
    public Task BeginAsync(Case begun, CancellationToken ct) =>
        Task.WhenAll(OpenAsync(begun.Id, ct), AddAsync(CaseIndex.Mine(begun.Reporter.Id), begun, ct));

    public Task OpenAsync(CaseId id, CancellationToken ct) => PutAsync(new RowKey(OpenPartition(id), id.Value), ct);

    public Task EndAsync(CaseId id, CancellationToken ct) => RemoveAsync(new RowKey(OpenPartition(id), id.Value), ct);

    public async IAsyncEnumerable<CaseId> OpenCasesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        for (var shard = 0; shard < Shards; shard++)
        {
            await foreach (var row in rows.ReadRangeAsync($"open-{shard}", "", "~", ct))
            {
                yield return new CaseId(row.Key.Row);
            }
        }
    }

    /// <summary>A case whose anonymous text may be shown to the team; who was asked first comes first.</summary>
    public Task ShareAsync(Case of, CancellationToken ct) => PutAsync(SharedKey(of), ct);

    public Task UnshareAsync(Case of, CancellationToken ct) => RemoveAsync(SharedKey(of), ct);

    public IAsyncEnumerable<CaseId> ReadSharedAsync(CancellationToken ct) =>
        rows.ReadRangeAsync(Shared, "", "~", ct).Select(row => new CaseId(row.Key.Row[(row.Key.Row.IndexOf('-', StringComparison.Ordinal) + 1)..]));

    /// <summary>Newest first.</summary>
    /// <param name="from">Where to begin, as an earlier reading said; null: at the newest.</param>
    /// <param name="atFirst">How many the caller will take, most of the time.</param>
    public async IAsyncEnumerable<(CaseId Id, string Place)> ReadListAsync(
        CaseIndex list, string? from, int atFirst, [EnumeratorCancellation] CancellationToken ct)
    {
        // A sending that was tried twice has left two rows for one case.
        var told = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in rows.ReadRangeAsync(list.Partition, list.Prefix + from, list.Prefix + "~", atFirst, ct))
        {
            if (told.Add(row.Body))
            {
                yield return (new CaseId(row.Body), row.Key.Row[list.Prefix.Length..]);
            }
        }
    }

    /// <summary>Whether this is a place in a list; whoever asks may have made it up.</summary>
    public static bool IsPlace(string text) =>
        text.Split('-') is [{ Length: 19 } time, { Length: IdGenerator.Length } id] && time.All(char.IsAsciiDigit) && id.All(char.IsAsciiLetterOrDigit);

    public async Task AddAsync(CaseIndex list, Case of, CancellationToken ct) =>
        await rows.CommitAsync([new Put(ListKey(list, of), of.Id.Value)], ct);

    public Task RemoveAsync(CaseIndex list, Case of, CancellationToken ct) => RemoveAsync(ListKey(list, of), ct);

    private async Task PutAsync(RowKey key, CancellationToken ct) => await rows.CommitAsync([new Put(key, "")], ct);

    private async Task RemoveAsync(RowKey key, CancellationToken ct) =>
        await rows.CommitAsync([new Delete(key, Azure.ETag.All)], ct);

    private static RowKey ListKey(CaseIndex list, Case of) =>
        new(list.Partition, list.Prefix + NewestFirst(of.OpenedAt) + "-" + of.Id);

    private static RowKey SharedKey(Case of) =>
        new(Shared, $"{(of.Sharing.AskedAt ?? of.OpenedAt).UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}-{of.Id}");

    private static string NewestFirst(DateTimeOffset at) =>
        (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    private static RowKey NumberKey(CaseNumber number) => new($"number-{number.Value[..2]}", number.Value);

    private static string OpenPartition(CaseId id) => $"open-{id.Value.Sum(character => character) % Shards}";
}
