using System.Security.Cryptography;
using System.Text;
using Weerbaar.Hosting.Backup;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Web;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Tests.Hosting.Backup;

/// <summary>A backup on the embedded engine: what it holds, what it hides, and its commands.</summary>
public sealed class BackupTests : BackupBench
{
    [Fact]
    public async Task Every_row_and_file_comes_back_and_the_store_verifies()
    {
        var (totals, bytes, missing) = await Run(storage).MakeAsync("b", default);
        Assert.Empty(missing);
        Assert.Equal((1, content.Length), (totals.Blobs, totals.BlobBytes));
        Assert.Equal(bytes, Parts().Sum(part => new FileInfo(part).Length));
        Assert.True(Parts().Count > 3, "It is kept in parts.");

        Assert.Equal(totals, await Run(empty).RestoreAsync("b", fill: false, default));

        var rows = await AllAsync(storage.Rows);
        Assert.Equal(rows.Count, totals.Rows);
        Assert.Equal(rows, await AllAsync(empty.Rows));
        Assert.Empty(await FaultsAsync(empty));
    }

    /// <summary>The card promises that nobody can say any more whose an answer is once the talk has ended.</summary>
    [Fact]
    public async Task D32_A_backup_made_during_a_talk_holds_no_key_and_no_answer_that_somebody_waits_for()
    {
        var (talks, sanne) = (new TalkStore(storage.Rows), new Weerbaar.Cases.PersonId("sanne"));
        await talks.MakeKeyAsync("open", default);
        await talks.AnswerAsync("open", sanne, new DiscussionAnswer(new Dictionary<string, string>()), default);
        await new AnswerStore(storage.Rows).PutAsync(
            sanne, "k", new HeldAnswer(new ChatAddress("s", "c", "b"), "personal", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, []),
            default);

        await Run(storage).MakeAsync("b", default);
        await Run(empty).RestoreAsync("b", fill: false, default);

        Assert.Null(await empty.Rows.ReadAsync(new RowKey("discussion-open", "key"), default));
        Assert.Single(await empty.Rows.ReadRangeAsync("discussion-open", "", "~", default).ToListAsync());
        Assert.Null(await new AnswerStore(empty.Rows).FindAsync(sanne, "k", default));
    }

    /// <summary>What opens a browser's cookie belongs to the machines that run.</summary>
    [Fact]
    public async Task A_backup_holds_no_key_of_the_page_and_no_session_that_was_ended()
    {
        await using var signIn = new SignInInstance(storage.Rows, TimeProvider.System);
        var session = new Session(new Weerbaar.Cases.PersonId("noor"), "Noor", "s", "tenant");
        await signIn.EndAsync(await signIn.BeginAsync(session));
        // An older version's keys stand there too.
        await storage.Rows.CommitAsync([new RowChange.Insert(new RowKey("page-keys", "2026-11"), "key")], default);
        string[] partitions = ["page-keys", "sign-in-keys", "signed-out"];
        Assert.Equal(partitions, await PartitionsAsync(storage.Rows));

        await Run(storage).MakeAsync("b", default);
        await Run(empty).RestoreAsync("b", fill: false, default);

        Assert.Empty(await PartitionsAsync(empty.Rows));

        async Task<List<string>> PartitionsAsync(IRowStore rows) =>
            [.. (await AllAsync(rows)).Select(row => row.Key.Partition).Where(partitions.Contains).Distinct()];
    }

    [Fact]
    public async Task Nothing_of_it_can_be_read_without_the_key()
    {
        await Run(storage).MakeAsync("b", default);
        var all = await BytesAsync();
        Assert.Equal(-1, all.AsSpan().IndexOf("Bedreigd"u8));
        Assert.Equal(-1, all.AsSpan().IndexOf(Encoding.UTF8.GetBytes(of.Id.Value)));
        Assert.Equal(-1, all.AsSpan().IndexOf(content.AsSpan(1000, 16)));

        var wrong = new BackupRun(empty.Rows, empty.Blobs, Place(), RandomNumberGenerator.GetBytes(32), TimeProvider.System);
        await RefusedAsync(
            wrong, "The key in the settings does not open this backup: it was made with another one, or its beginning is damaged. Nothing was written.");
    }

    [Fact]
    public async Task A_case_that_changes_while_it_is_read_is_read_again()
    {
        var stirred = new StirringRows(storage.Rows, 2, async () => of = await SmallStore.NotedAsync(storage.Rows, of.Id));
        await new BackupRun(stirred, storage.Blobs, Place(), key, TimeProvider.System).MakeAsync("b", default);
        await Run(empty).RestoreAsync("b", fill: false, default);
        Assert.Empty(await FaultsAsync(empty));
        Assert.Equal(of.Version, (await new CaseStore(empty.Rows).FindAsync(of.Id, default))!.Case.Version);
    }

    [Fact]
    public async Task What_the_store_misses_is_said_and_the_name_of_a_backup_that_is_not_there_too()
    {
        await storage.Blobs.DeleteAsync($"{of.Id}/file", default);
        Assert.Equal([$"case {of.Id}: evidence file is gone"], (await Run(storage).MakeAsync("b", default)).Missing);
        await RefusedAsync(Run(empty), "There is no backup 'c'. There are: b.", "c");
        var again = await Assert.ThrowsAsync<BackupException>(() => Run(storage).MakeAsync("b", default));
        Assert.Equal("There is a backup 'b' already.", again.Message);
    }

    /// <summary>What was erased since stands in older ones: none of them is kept for longer than people are told.</summary>
    [Fact]
    public async Task D37_Backups_older_than_two_weeks_are_thrown_away_whole_and_no_others()
    {
        var now = new DateTimeOffset(2026, 11, 23, 2, 15, 0, TimeSpan.Zero);
        string[] kept = [BackupPlace.NameAt(now - BackupCommand.KeptFor), BackupPlace.NameAt(now), "own"];
        var old = BackupPlace.NameAt(now - BackupCommand.KeptFor - TimeSpan.FromSeconds(1));
        foreach (var name in kept.Append(old))
        {
            await Run(storage).MakeAsync(name, default);
        }

        Assert.Equal([old], await Place().ForgetAsync(now - BackupCommand.KeptFor, default));

        Assert.Equal(kept.Order(StringComparer.Ordinal), await Place().ReadNamesAsync(default).Order().ToListAsync());
        Assert.DoesNotContain(Parts(), part => Path.GetFileName(part).StartsWith(old, StringComparison.Ordinal));
        await Run(empty).RestoreAsync(kept[0], fill: false, default);
        Assert.Empty(await FaultsAsync(empty));
    }

    [Fact]
    [EndToEnd]
    public async Task D37_The_command_throws_an_old_one_away_only_when_the_new_one_is_whole()
    {
        const string old = "weerbaar-20200101-000000";
        await Run(storage).MakeAsync(old, default);
        await storage.Blobs.DeleteAsync($"{of.Id}/file", default);
        await storage.DisposeAsync();
        await CommandAsync(from, ["backup"], 1);
        Assert.Contains(Parts(), part => part.Contains(old, StringComparison.Ordinal));

        storage = EmbeddedStorage.Open(from.Path, shared: false, TimeProvider.System);
        await storage.Blobs.CreateAsync($"{of.Id}/file", new MemoryStream(content), long.MaxValue, default);
        await storage.DisposeAsync();
        // A backup is named by its second, and the command takes less.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await CommandAsync(from, ["backup"], 0);
        Assert.DoesNotContain(Parts(), part => part.Contains(old, StringComparison.Ordinal));
        storage = EmbeddedStorage.Open(from.Path, shared: false, TimeProvider.System);
    }

    [Fact]
    [EndToEnd]
    public async Task The_commands_run_with_the_bots_own_settings()
    {
        await storage.DisposeAsync();
        await empty.DisposeAsync();
        var made = await CommandAsync(from, ["backup"], 0);
        var name = made.Split(':')[0];
        Assert.EndsWith(
            $"1 files of {content.Length} bytes, {Parts().Sum(part => new FileInfo(part).Length)} bytes in all, 0 files missing", made,
            StringComparison.Ordinal);
        Assert.Equal("2 cases and drafts checked, 0 answers still owed, 0 faults found", await CommandAsync(to, ["restore", name], 0));
        Assert.StartsWith(
            "The store is not empty, and nothing was written.", await CommandAsync(to, ["restore", name], 1), StringComparison.Ordinal);
        (storage, empty) = (EmbeddedStorage.Open(from.Path, false, TimeProvider.System),
            EmbeddedStorage.Open(to.Path, false, TimeProvider.System));
        Assert.Equal(await CasesAsync(storage.Rows), await CasesAsync(empty.Rows));
    }

    /// <returns>The last line that it printed.</returns>
    private async Task<string> CommandAsync(TemporaryFolder store, string[] arguments, int exitCode)
    {
        using var command = Journeys.Process.Start(Journeys.Process.Dll("Bot"), arguments, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__Folder"] = store.Path,
            ["Backup__Folder"] = backups.Path,
            ["Backup__Key"] = Convert.ToBase64String(key),
        });
        Assert.True(await command.EndAsync() == exitCode, string.Join('\n', command.Output));
        return command.Output.Last(line => line.Length > 0);
    }

    private static async Task<List<(RowKey Key, string Body)>> CasesAsync(IRowStore rows) =>
        [.. (await AllAsync(rows)).Where(row => row.Key.Partition.StartsWith("case-", StringComparison.Ordinal))];

    private async Task<byte[]> BytesAsync()
    {
        var all = new MemoryStream();
        foreach (var part in Parts())
        {
            all.Write(await File.ReadAllBytesAsync(part));
        }

        return all.ToArray();
    }
}
