using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>Lessons, newest first, in one partition: a team learns a few a month.</summary>
internal sealed class LessonStore(IRowStore rows)
{
    private const string Partition = "lessons";
    private const int IdLength = 46;

    /// <summary>The same words in the same talk are the same lesson, however often they are sent.</summary>
    public static string IdOf(Discussion discussion, string text)
    {
        var ticks = (DateTime.MaxValue.Ticks - discussion.DueAt.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
        return $"{ticks}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{discussion.Id}\n{text}")))[..26]}";
    }

    public async Task SaveAsync(Lesson lesson, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Put(new RowKey(Partition, lesson.Id), RecordsJson.Write(lesson))], cancellationToken);

    /// <summary>An id that is none of ours never reaches a key.</summary>
    public async Task<Lesson?> FindAsync(string id, CancellationToken cancellationToken) =>
        id.Length == IdLength && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        && await rows.ReadAsync(new RowKey(Partition, id), cancellationToken) is { } row
            ? RecordsJson.Read<Lesson>(row.Body)
            : null;

    public IAsyncEnumerable<Lesson> ReadAllAsync(CancellationToken cancellationToken) =>
        rows.ReadRangeAsync(Partition, "", "~", cancellationToken).Select(row => RecordsJson.Read<Lesson>(row.Body));

    public async Task<IReadOnlyList<Lesson>> ReadAsync(string discussion, CancellationToken cancellationToken) =>
        await ReadAllAsync(cancellationToken).Where(lesson => lesson.Discussion == discussion).ToListAsync(cancellationToken);
}
