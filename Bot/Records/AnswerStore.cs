using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>Answers that are not posted yet, among the rows of the person who waits for them.</summary>
internal sealed class AnswerStore(IRowStore rows)
{
    /// <summary>Stands between the rows "draft" and "me", so that the one range of a person's file finds it too.</summary>
    internal const string Prefix = "held-answer-";

    /// <summary>Null: it was posted, or nothing was kept.</summary>
    public async Task<StoredAnswer?> FindAsync(PersonId person, string key, CancellationToken cancellationToken) =>
        await rows.ReadAsync(Row(person, key), cancellationToken) is { } row
            ? new StoredAnswer(person, key, RecordsJson.Read<HeldAnswer>(row.Body), row.ETag)
            : null;

    /// <summary>Before the whole of a turn is kept: what is posted should it never come to that.</summary>
    public async Task PutAsync(PersonId person, string key, HeldAnswer answer, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Put(Row(person, key), RecordsJson.Write(answer))], cancellationToken);

    /// <summary>Null: somebody else has posted it, or is at it.</summary>
    public async Task<StoredAnswer?> ChangeAsync(StoredAnswer stored, HeldAnswer answer, CancellationToken cancellationToken)
    {
        var result =
            await rows.CommitAsync(
                [new Replace(Row(stored.Person, stored.Key), RecordsJson.Write(answer), stored.ETag)], cancellationToken);
        return result.Committed ? stored with { Answer = answer, ETag = result.ETags[0] } : null;
    }

    /// <summary>It may repeat people's own words, so it goes for good.</summary>
    public async Task RemoveAsync(StoredAnswer stored, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Delete(Row(stored.Person, stored.Key), stored.ETag) { IsErasure = true }], cancellationToken);

    internal static bool IsAnswer(RowKey key) =>
        key.Partition.StartsWith(PeopleStore.FirstPartition, StringComparison.Ordinal)
            && key.Row.StartsWith(Prefix, StringComparison.Ordinal);

    internal static RowKey Row(PersonId person, string key) => new(PeopleStore.Partition(person), Prefix + key);
}
