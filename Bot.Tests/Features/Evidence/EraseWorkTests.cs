using Weerbaar.Features.Evidence;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Features.Evidence;

/// <summary>D4: what was cut is gone with its file, also when the process died after it had said so.</summary>
public sealed class EraseWorkTests : StoreTests
{
    private static readonly PersonId Sanne = new("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11");
    private static readonly CaseId Draft = new("abcdefghijklmnopqrstuvwxyz");

    private EvidenceStore _evidence = null!;
    private PeopleStore _people = null!;

    public EraseWorkTests()
    {
        (_evidence, _people) = (new EvidenceStore(Storage.Rows, Storage.Blobs), new PeopleStore(Storage.Rows));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task D4_A_file_goes_that_nothing_lists_and_stays_while_the_draft_lists_it(bool listed)
    {
        var file = new EvidenceSource("file", Draft, new Person(Sanne, "Sanne"), "a.png", "", false, TimeProvider.System.GetUtcNow());
        await _evidence.ReceiveAsync(file, default);
        await _evidence.StoreAsync(file, new MemoryStream([1]), default);
        await WriteDraftAsync(listed ? [new EvidenceItem(file.Id, file.Name, file.By, file.ReceivedAt, EvidenceStatus.Stored)] : []);
        var due = new DueStore(Storage.Rows);
        await due.PutAsync(file.ReceivedAt, [new WorkItem(WorkKind.Erase, Draft, file.Id, Sanne)], default);

        var work = new EraseWork(_people, new CaseStore(Storage.Rows), _evidence, due);
        await work.RunAsync(Assert.Single(await due.ReadUntilAsync(file.ReceivedAt.AddSeconds(1), default).ToListAsync()), default);

        Assert.Equal(listed, await _evidence.FindAsync(Draft, file.Id, default) is not null);
        await using var copy = await _evidence.OpenAsync(Draft, file.Id, default);
        Assert.Equal(listed, copy is not null);
        Assert.Empty(await due.ReadUntilAsync(DateTimeOffset.MaxValue, default).ToListAsync());
    }

    [Fact]
    [EndToEnd]
    public async Task D4_A_file_whose_turn_was_never_kept_goes_after_a_day()
    {
        await using var door =
            await Stillness.StartAsync(services => services.Wrap(store => new DyingRowStore(store, key => key is { Row: "me" })));
        var sanne = door.Person("Sanne");
        Assert.Contains("Ik weet niet of ik bewaarde", (await sanne.SendsAsync(DoorFile.Picture())).Words, StringComparison.Ordinal);
        var left = Assert.Single(await FilesAsync(door));
        await door.Get<EvidenceStore>().StoreAsync(left, new MemoryStream([1]), default);

        door.Move(TimeSpan.FromHours(26));
        await door.WorksAsync((await door.DueAsync(WorkKind.Erase))!);

        Assert.Empty(await FilesAsync(door));
        await using var copy = await door.Get<EvidenceStore>().OpenAsync(left.Case, left.Id, default);
        Assert.Null(copy);
    }

    private static async Task<List<EvidenceSource>> FilesAsync(FrontDoor door)
    {
        var drafts = await door.Get<IRowStore>().ReadPartitionsAsync("case-", "case.", default).ToListAsync();
        return drafts.Count == 0
            ? [] : await door.Get<EvidenceStore>().ReadAsync(new CaseId(drafts[0]["case-".Length..]), default).ToListAsync();
    }

    private async Task WriteDraftAsync(IReadOnlyList<EvidenceItem> files)
    {
        var now = TimeProvider.System.GetUtcNow();
        var file = await _people.ReadAsync(Sanne, default);
        await _people.WriteAsync(
            file.With(new Draft { Id = Draft, Number = CaseNumber.Next(), StartedAt = now, ChangedAt = now, Evidence = files }), default);
    }
}
