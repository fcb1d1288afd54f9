using Azure;
using Weerbaar.Hosting.Upkeep;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Hosting;

/// <summary>The commands verify and rebuild-index on the real engine.</summary>
public sealed class UpkeepTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private EmbeddedStorage _storage = null!;
    private CaseStore _cases = null!;
    private EvidenceStore _evidence = null!;
    private Case _of = null!;

    private IRowStore Rows => _storage.Rows;

    private IndexRows Indexes => new(Rows, _storage.Blobs);

    private Verification Verification => new(Rows, _storage.Blobs, _cases, _evidence, TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        _storage = EmbeddedStorage.Open(_folder.Path, shared: false, TimeProvider.System);
        (_cases, _evidence) = (new CaseStore(Rows), new EvidenceStore(Rows, _storage.Blobs));
        _of = await new SmallStore(Rows, _storage.Blobs, _storage.Queue).FilledAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Nothing_is_found_where_nothing_was_touched() => Assert.Empty(await Verification.FindAsync(default).ToListAsync());

    [Fact]
    public async Task A_head_that_is_not_what_its_events_make_is_found()
    {
        await ChangeAsync("head", body => body.Replace("\"drill\":false", "\"drill\":true", StringComparison.Ordinal));
        Assert.Equal([$"case {_of.Id}: is not what its events make of it"], await Verification.FindAsync(default).ToListAsync());
    }

    [Fact]
    public async Task A_changed_event_and_a_missing_one_are_found()
    {
        await ChangeAsync("event-00000002", body => body.Replace("Bedreigd.", "Niets.", StringComparison.Ordinal));
        Assert.Equal([$"case {_of.Id}: is not what its events make of it"], await Verification.FindAsync(default).ToListAsync());
        await Rows.CommitAsync([new RowChange.Delete(Key("event-00000002"), ETag.All)], default);
        Assert.Equal([$"case {_of.Id}: misses an event"], await Verification.FindAsync(default).ToListAsync());
    }

    [Theory]
    [InlineData(true, "is not what was stored")]
    [InlineData(false, "is gone")]
    public async Task A_file_that_was_changed_or_taken_away_is_found(bool changed, string fault)
    {
        var file = await _evidence.ReadAsync(_of.Id, default).SingleAsync();
        await _storage.Blobs.DeleteAsync($"{_of.Id}/{file.Id}", default);
        if (changed)
        {
            await _evidence.StoreAsync(file, new MemoryStream([9]), default);
        }

        Assert.Equal([$"case {_of.Id}: evidence {file.Id} {fault}"], await Verification.FindAsync(default).ToListAsync());
    }

    [Fact]
    public async Task A_copy_that_no_row_speaks_of_and_a_row_that_is_gone_are_found()
    {
        await _storage.Blobs.CreateAsync($"{_of.Id}/stray", new MemoryStream([7]), 10, default);
        Assert.Equal(
            [$"file {_storage.Blobs.StoredAs($"{_of.Id}/stray")}: no case or draft speaks of it"],
            await Verification.FindAsync(default).ToListAsync());
        await _storage.Blobs.DeleteAsync($"{_of.Id}/stray", default);

        var file = await _evidence.ReadAsync(_of.Id, default).SingleAsync();
        await Rows.CommitAsync([new RowChange.Delete(Key($"evidence-{file.Id}"), ETag.All)], default);
        Assert.Equal(
            [
                $"case {_of.Id}: evidence {file.Id} is in the case and has no row",
                $"file {_storage.Blobs.StoredAs($"{_of.Id}/{file.Id}")}: no case or draft speaks of it",
            ],
            await Verification.FindAsync(default).ToListAsync());
    }

    [Fact]
    public async Task An_answer_that_nobody_got_is_counted_and_after_a_day_or_unreadable_it_is_found()
    {
        var person = _of.Reporter!.Id;
        var answers = new AnswerStore(Rows);
        var now = TimeProvider.System.GetUtcNow();
        var held = new HeldAnswer(new ChatAddress("s", "c", "b"), "personal", now, now, []);
        await answers.PutAsync(person, "new", held, default);
        var verification = Verification;
        Assert.Empty(await verification.FindAsync(default).ToListAsync());
        Assert.Equal(1, verification.Owed);

        await answers.PutAsync(person, "old", held with { Since = now.AddHours(-25) }, default);
        await Rows.CommitAsync([new RowChange.Put(new RowKey($"person-{person}", "held-answer-torn"), "{")], default);
        Assert.Equal(
            [$"person {person}: is owed an answer for more than a day", $"person {person}: is owed an answer that cannot be read"],
            await verification.FindAsync(default).ToListAsync());
    }

    [Fact]
    public async Task Every_index_that_is_deleted_is_rebuilt()
    {
        var before = await Indexes.AllAsync();
        Assert.True(before.Count >= 5, string.Join('\n', before));
        await Indexes.EmptiedAsync(before);
        Assert.Empty(await Indexes.AllAsync());

        var (found, drafts) = await Indexes.RebuiltAsync();

        Assert.Equal((1, 1), (found, drafts));
        Assert.Equal(before, await Indexes.AllAsync());
        Assert.Equal(_of.Id, await new IndexStore(Rows).FindAsync(_of.Number, default));
    }

    [Fact]
    [EndToEnd]
    public async Task The_command_runs_with_the_bots_own_settings()
    {
        await _storage.DisposeAsync();
        using var verify = Journeys.Process.Start(Journeys.Process.Dll("Bot"), ["verify"], new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__Folder"] = _folder.Path,
        });
        var line = await verify.LineAsync("faults found");
        Assert.Equal("2 cases and drafts checked, 0 answers still owed, 0 faults found", line);
        Assert.True(await verify.EndsWithinAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(0, verify.ExitCode);
    }

    private async Task ChangeAsync(string row, Func<string, string> change)
    {
        var body = (await Rows.ReadAsync(Key(row), default))!.Body;
        Assert.NotEqual(body, change(body));
        await Rows.CommitAsync([new RowChange.Put(Key(row), change(body))], default);
    }

    private RowKey Key(string row) => new($"case-{_of.Id}", row);
}
