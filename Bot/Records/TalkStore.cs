using System.Security.Cryptography;
using System.Text;
using Azure;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>
/// The team's talks. Answers stand under a keyed hash of who gave them, so that the same person can change theirs; the key is
/// deleted when the talk ends, and then nobody can say any more whose an answer is (D32).
/// </summary>
internal sealed class TalkStore(IRowStore rows)
{
    private const string Partition = "talk";
    private const string KeyRow = "key";
    private const string AnswerPrefix = "answer-";
    private const int KeyBytes = 32;

    private static readonly RowKey StateKey = new(Partition, "state");

    public async Task<(TalkState? State, ETag ETag)> ReadStateAsync(CancellationToken cancellationToken) =>
        await rows.ReadAsync(StateKey, cancellationToken) is { } row ? (RecordsJson.Read<TalkState>(row.Body), row.ETag) : (null, default);

    /// <summary>With the talk that it names, if there is one, all or nothing; false: somebody else was first.</summary>
    /// <param name="etag">Of the state that was read; default: there was none.</param>
    public async Task<bool> WriteAsync(TalkState state, ETag etag, Discussion? discussion, CancellationToken cancellationToken)
    {
        var body = RecordsJson.Write(state);
        RowChange change = etag == default ? new Insert(StateKey, body) : new Replace(StateKey, body, etag);
        return (await rows.CommitAsync(
            [change, .. discussion is null ? Array.Empty<RowChange>() : [Kept(discussion)]], cancellationToken)).Committed;
    }

    /// <summary>An id that is none of ours leads to no talk.</summary>
    public async Task<Discussion?> FindAsync(string? id, CancellationToken cancellationToken) =>
        id is { Length: IdGenerator.Length } && id.All(char.IsAsciiLetterOrDigit)
            && await rows.ReadAsync(DiscussionKey(id), cancellationToken) is { } row
            ? RecordsJson.Read<Discussion>(row.Body)
            : null;

    public async Task SaveAsync(Discussion discussion, CancellationToken cancellationToken) =>
        await rows.CommitAsync([Kept(discussion)], cancellationToken);

    /// <summary>Before the first answer can come.</summary>
    public async Task MakeKeyAsync(string discussion, CancellationToken cancellationToken) => await rows.CommitAsync(
        [new Insert(new RowKey(Answers(discussion), KeyRow), Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)))],
        cancellationToken);

    public async Task DeleteKeyAsync(string discussion, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Delete(new RowKey(Answers(discussion), KeyRow), ETag.All) { IsErasure = true }], cancellationToken);

    /// <summary>False: it has ended, nothing was kept.</summary>
    public async Task<bool> AnswerAsync(string discussion, PersonId by, DiscussionAnswer answer, CancellationToken cancellationToken) =>
        await FindRowAsync(discussion, by, cancellationToken) is { } key
        && (await rows.CommitAsync([new Put(key, RecordsJson.Write(answer))], cancellationToken)).Committed;

    /// <summary>What this person answered; null also when the talk has ended.</summary>
    public async Task<DiscussionAnswer?> FindOwnAsync(string discussion, PersonId by, CancellationToken cancellationToken) =>
        await FindRowAsync(discussion, by, cancellationToken) is { } key && await rows.ReadAsync(key, cancellationToken) is { } row
            ? RecordsJson.Read<DiscussionAnswer>(row.Body)
            : null;

    /// <summary>In the order of their hashes, which says nothing.</summary>
    public async Task<IReadOnlyList<DiscussionAnswer>> ReadAnswersAsync(string discussion, CancellationToken cancellationToken) =>
        await rows.ReadRangeAsync(Answers(discussion), AnswerPrefix, AnswerPrefix + "~", cancellationToken)
            .Select(row => RecordsJson.Read<DiscussionAnswer>(row.Body))
            .ToListAsync(cancellationToken);

    private async Task<RowKey?> FindRowAsync(string discussion, PersonId by, CancellationToken cancellationToken)
    {
        if (await rows.ReadAsync(new RowKey(Answers(discussion), KeyRow), cancellationToken) is not { } key)
        {
            return null;
        }

        var hash = HMACSHA256.HashData(Convert.FromBase64String(key.Body), Encoding.UTF8.GetBytes(by.Value));
        return new RowKey(Answers(discussion), AnswerPrefix + Convert.ToHexStringLower(hash));
    }

    private static Put Kept(Discussion discussion) => new(DiscussionKey(discussion.Id), RecordsJson.Write(discussion));

    private static RowKey DiscussionKey(string id) => new(Partition, "discussion-" + id);

    private const string AnswersPartition = "discussion-";

    internal static bool IsKey(RowKey key) =>
        key.Row == KeyRow && key.Partition.StartsWith(AnswersPartition, StringComparison.Ordinal);

    private static string Answers(string discussion) => AnswersPartition + discussion;
}
