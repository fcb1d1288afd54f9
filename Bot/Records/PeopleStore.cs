using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>People over the row port: one range read, one batch.</summary>
internal sealed class PeopleStore(IRowStore rows)
{
    private const string DraftRow = "draft";
    private const string ProfileRow = "me";

    /// <summary>Answers that go in the batch of a person's rows: a batch has an end, and while Teams is away more may be owed.</summary>
    private const int SilencedAtOnce = 50;

    /// <summary>Somebody never seen before has an empty file.</summary>
    public async Task<PersonFile> ReadAsync(PersonId id, CancellationToken cancellationToken)
    {
        var file = new PersonFile(id, new PersonProfile(), null);
        await foreach (var row in rows.ReadRangeAsync(Partition(id), DraftRow, ProfileRow + "~", cancellationToken))
        {
            file = row.Key.Row switch
            {
                ProfileRow => WithProfile(file, row),
                DraftRow => WithDraft(file, row),
                var other when other.StartsWith(AnswerStore.Prefix, StringComparison.Ordinal) =>
                    WithOwed(file, row),
                _ => file,
            };
        }

        return file;
    }

    /// <summary>Writes what differs from what was read; false: somebody else was first and it must be read again.</summary>
    public async Task<bool> WriteAsync(PersonFile file, CancellationToken cancellationToken)
    {
        var changes = Changes(file);
        return changes.Count == 0
            || ((await rows.CommitAsync(changes, cancellationToken)).Committed && await TrySilenceAsync(file, cancellationToken));
    }

    /// <summary>The same, with the answer that is owed for it, in one batch; null: somebody else was first.</summary>
    public async Task<StoredAnswer?> WriteAsync(PersonFile file, string key, HeldAnswer answer, CancellationToken cancellationToken)
    {
        var row = AnswerStore.Row(file.Id, key);
        List<RowChange> changes = [.. Changes(file).Where(change => change.Key != row), new Put(row, RecordsJson.Write(answer))];
        var result = await rows.CommitAsync(changes, cancellationToken);
        return result.Committed && await TrySilenceAsync(file, cancellationToken, row)
            ? new StoredAnswer(file.Id, key, answer, result.ETags[^1]) : null;
    }

    /// <summary>What is more than goes with the rows themselves goes after them, for the rows must not wait for it.</summary>
    /// <param name="kept">Was written with them.</param>
    /// <returns>Always true.</returns>
    private async Task<bool> TrySilenceAsync(PersonFile file, CancellationToken cancellationToken, RowKey? kept = null)
    {
        foreach (var silenced in Silenced(file).Skip(SilencedAtOnce).Where(change => change.Key != kept))
        {
            await rows.CommitAsync([silenced], cancellationToken);
        }

        return true;
    }

    /// <summary>Whether a turn has made another of it.</summary>
    public static bool IsChanged(PersonFile file) => Changes(file).Count > 0;

    /// <summary>A chat that is not there any more leads nowhere: the next message makes it anew.</summary>
    public async Task ForgetAsync(PersonId id, ChatAddress gone, CancellationToken cancellationToken)
    {
        var file = await ReadAsync(id, cancellationToken);
        if (file.Profile.Chat == gone)
        {
            await WriteAsync(file with { Profile = file.Profile with { Chat = null } }, cancellationToken);
        }
    }

    /// <summary>Every person is in a partition from here…</summary>
    internal const string FirstPartition = "person-";

    /// <summary>…to here.</summary>
    internal const string PastPartitions = "person.";

    internal static string Partition(PersonId id) => $"{FirstPartition}{id}";

    internal static PersonId IdOf(string partition) => new(partition[FirstPartition.Length..]);

    private static PersonFile WithProfile(PersonFile file, Row row)
    {
        var profile = RecordsJson.Read<PersonProfile>(row.Body);
        return file with { Profile = profile, StoredProfile = profile, ProfileTag = row.ETag };
    }

    private static PersonFile WithDraft(PersonFile file, Row row)
    {
        var draft = RecordsJson.Read<Draft>(row.Body);
        return file with { Draft = draft, StoredDraft = draft, DraftTag = row.ETag };
    }

    /// <summary>What only a newer version can read is left to it.</summary>
    private static PersonFile WithOwed(PersonFile file, Row row)
    {
        try
        {
            var answer = RecordsJson.Read<HeldAnswer>(row.Body);
            return file with { Owed = [.. file.Owed, (row.Key.Row[AnswerStore.Prefix.Length..], answer.Until)] };
        }
        catch (NewerRecordException)
        {
            return file;
        }
    }

    private static List<RowChange> Changes(PersonFile file) =>
        [.. ProfileChange(file), .. DraftChange(file), .. Silenced(file).Take(SilencedAtOnce)];

    private static IEnumerable<RowChange> Silenced(PersonFile file) =>
        file.IsSilenced
            ? file.Owed.Select(owed => new Delete(AnswerStore.Row(file.Id, owed.Key), Azure.ETag.All) { IsErasure = true }) : [];

    private static IEnumerable<RowChange> ProfileChange(PersonFile file)
    {
        if (!ReferenceEquals(file.Profile, file.StoredProfile))
        {
            yield return Written(
                new RowKey(Partition(file.Id), ProfileRow), RecordsJson.Write(file.Profile), file.ProfileTag,
                KeptWords.Leave(file.StoredProfile, file.Profile));
        }
    }

    private static IEnumerable<RowChange> DraftChange(PersonFile file)
    {
        var key = new RowKey(Partition(file.Id), DraftRow);
        if (file.Draft is null && file.DraftTag is { } gone)
        {
            yield return new Delete(key, gone) { IsErasure = true };
        }
        else if (file.Draft is not null && !ReferenceEquals(file.Draft, file.StoredDraft))
        {
            yield return Written(key, RecordsJson.Write(file.Draft), file.DraftTag, KeptWords.Leave(file.StoredDraft, file.Draft));
        }
    }

    /// <param name="isErasure">Somebody's words leave the row.</param>
    private static RowChange Written(RowKey key, string body, Azure.ETag? before, bool isErasure) =>
        before is { } etag ? new Replace(key, body, etag) { IsErasure = isErasure } : new Insert(key, body);
}
