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
    public async Task<bool> ReserveCaseNumberAsync(CaseNumber number, CaseId id, CancellationToken cancellationToken)
    {
        var key = NumberKey(number);
        var taken = await rows.CommitAsync([new Insert(key, id.Value)], cancellationToken);
        return taken.Committed || (await rows.ReadAsync(key, cancellationToken))?.Body == id.Value;
    }

    public async Task<CaseId?> FindAsync(CaseNumber number, CancellationToken cancellationToken) =>
        await rows.ReadAsync(NumberKey(number), cancellationToken) is { } row ? new CaseId(row.Body) : null;

    /// <summary>
    /// Written before a case's first commit, so that the sweep finds it whatever happens then, and so that the sender's own
    /// list has it the moment they read its number.
    /// </summary>
    public Task BeginAsync(Case begun, CancellationToken cancellationToken) =>
        Task.WhenAll(OpenAsync(begun.Id, cancellationToken), AddAsync(CaseIndex.Mine(begun.Reporter.Id), begun, cancellationToken));

    public Task OpenAsync(CaseId id, CancellationToken cancellationToken) =>
        PutAsync(new RowKey(OpenPartition(id), id.Value), cancellationToken);

    public Task EndAsync(CaseId id, CancellationToken cancellationToken) =>
        RemoveAsync(new RowKey(OpenPartition(id), id.Value), cancellationToken);

    public async IAsyncEnumerable<CaseId> OpenCasesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var shard = 0; shard < Shards; shard++)
        {
            await foreach (var row in rows.ReadRangeAsync($"open-{shard}", "", "~", cancellationToken))
            {
                yield return new CaseId(row.Key.Row);
            }
        }
    }

    /// <summary>A case whose anonymous text may be shown to the team; who was asked first comes first.</summary>
    public Task ShareAsync(Case @case, CancellationToken cancellationToken) => PutAsync(SharedKey(@case), cancellationToken);

    public Task UnshareAsync(Case @case, CancellationToken cancellationToken) => RemoveAsync(SharedKey(@case), cancellationToken);

    public IAsyncEnumerable<CaseId> ReadSharedAsync(CancellationToken cancellationToken) =>
        rows.ReadRangeAsync(Shared, "", "~", cancellationToken).Select(
            row => new CaseId(row.Key.Row[(row.Key.Row.IndexOf('-', StringComparison.Ordinal) + 1)..]));

    /// <summary>Newest first.</summary>
    /// <param name="from">Where to begin, as an earlier reading said; null: at the newest.</param>
    /// <param name="atFirst">How many the caller will take, most of the time.</param>
    public async IAsyncEnumerable<(CaseId Id, string Place)> ReadListAsync(
        CaseIndex list, string? from, int atFirst, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A sending that was tried twice has left two rows for one case.
        var told = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in rows.ReadRangeAsync(list.Partition, list.Prefix + from, list.Prefix + "~", atFirst, cancellationToken))
        {
            if (told.Add(row.Body))
            {
                yield return (new CaseId(row.Body), row.Key.Row[list.Prefix.Length..]);
            }
        }
    }

    /// <summary>Whether this is a place in a list; whoever asks may have made it up.</summary>
    public static bool IsPlace(string text) =>
        text.Split('-') is [{ Length: 19 } time, { Length: IdGenerator.Length } id] && time.All(char.IsAsciiDigit)
            && id.All(char.IsAsciiLetterOrDigit);

    public async Task AddAsync(CaseIndex list, Case @case, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Put(ListKey(list, @case), @case.Id.Value)], cancellationToken);

    public Task RemoveAsync(CaseIndex list, Case @case, CancellationToken cancellationToken) =>
        RemoveAsync(ListKey(list, @case), cancellationToken);

    private async Task PutAsync(RowKey key, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Put(key, "")], cancellationToken);

    private async Task RemoveAsync(RowKey key, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Delete(key, Azure.ETag.All)], cancellationToken);

    private static RowKey ListKey(CaseIndex list, Case @case) =>
        new(list.Partition, list.Prefix + NewestFirst(@case.OpenedAt) + "-" + @case.Id);

    private static RowKey SharedKey(Case @case) =>
        new(Shared, $"{(@case.Sharing.AskedAt ?? @case.OpenedAt).UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}-{@case.Id}");

    private static string NewestFirst(DateTimeOffset at) =>
        (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    private static RowKey NumberKey(CaseNumber number) => new($"number-{number.Value[..2]}", number.Value);

    private static string OpenPartition(CaseId id) => $"open-{id.Value.Sum(character => character) % Shards}";
}
