using Weerbaar.Cases;
using Weerbaar.Delivery;
using Weerbaar.Delivery.Work;
using Weerbaar.Intake;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Tests.Playbook;
using Weerbaar.Tests.Storage;
using Weerbaar.Turns;

namespace Weerbaar.Tests.Delivery;

/// <summary>D4: what was cut is gone with its file, also when the process died after it had said so.</summary>
public sealed class EraseWorkTests : StoreTests
{
    private static readonly PersonId Sanne = new("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11");
    private static readonly CaseId Draft = new("abcdefghijklmnopqrstuvwxyz");

    private static readonly WorkCalendar Calendar = new(Playbooks.Municipality.Organisation);

    private EvidenceStore evidence = null!;
    private PeopleStore people = null!;

    public EraseWorkTests()
    {
        (evidence, people) = (new EvidenceStore(Storage.Rows, Storage.Blobs), new PeopleStore(Storage.Rows));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task D4_A_file_goes_that_nothing_lists_and_stays_while_the_draft_lists_it(bool listed)
    {
        var file = new EvidenceSource("file", Draft, new Person(Sanne, "Sanne"), "a.png", "", false, TimeProvider.System.GetUtcNow());
        await evidence.ReceiveAsync(file, default);
        await evidence.StoreAsync(file, new MemoryStream([1]), default);
        await WriteDraftAsync(listed ? [new EvidenceItem(file.Id, file.Name, file.By, file.ReceivedAt, EvidenceStatus.Stored)] : []);
        var due = new DueStore(Storage.Rows);
        await due.PutAsync(file.ReceivedAt, [new WorkItem(WorkKind.Erase, Draft, file.Id, Sanne)], default);

        var work = new EraseWork(people, new CaseStore(Storage.Rows), evidence, due);
        await work.RunAsync(Assert.Single(await due.UntilAsync(file.ReceivedAt.AddSeconds(1), default).ToListAsync()), default);

        Assert.Equal(listed, await evidence.FindAsync(Draft, file.Id, default) is not null);
        await using var copy = await evidence.OpenAsync(Draft, file.Id, default);
        Assert.Equal(listed, copy is not null);
        Assert.Empty(await due.UntilAsync(DateTimeOffset.MaxValue, default).ToListAsync());
    }

    [Fact]
    public async Task D4_A_file_whose_turn_was_never_kept_goes_after_a_day()
    {
        var rows = new DyingRowStore(Storage.Rows, "person-");
        var (due, cases) = (new DueStore(rows), new CaseStore(rows));
        var work = new WorkFeed(Storage.Queue, new DeliveryOptions { DropQueueMessages = true });
        var pipeline = new PersonPipeline(
            new PeopleStore(rows),
            new CheckInStore(rows),
            new(new TalkStore(rows), new LessonStore(rows)),
            evidence,
            new RoutineStore(rows),
            due,
            new BudgetStore(rows, new BudgetOptions(), Playbook.Playbooks.Municipality),
            new(cases, new IndexStore(rows), work),
            work,
            new Owing(new AnswerStore(rows), work, TimeProvider.System),
            Calendar);
        var receive = new ReportFiles(new Ids(), new FollowUp(new Ids()));
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => pipeline.RunAsync(
            Turn(), "m1", "o1", (own, _) => new(receive.Receive(own, [new IncomingFile("a.png", "https://x.example/a", null, false)], [])), (said, _) => new(said), default));
        var left = Assert.Single(await FilesAsync());
        await evidence.StoreAsync(left, new MemoryStream([1]), default);

        var erase = new EraseWork(people, cases, evidence, due);
        var items = await due.UntilAsync(Turn().Now.AddHours(26), default).Where(item => item.Kind is WorkKind.Erase).ToListAsync();
        await erase.RunAsync(Assert.Single(items), default);
        Assert.Empty(await FilesAsync());
        await using var copy = await evidence.OpenAsync(left.Case, left.Id, default);
        Assert.Null(copy);
    }

    private async Task<List<EvidenceSource>> FilesAsync()
    {
        var drafts = await Storage.Rows.PartitionsAsync("case-", "case.", default).ToListAsync();
        return drafts.Count == 0 ? [] : await evidence.OfAsync(new CaseId(drafts[0]["case-".Length..]), default).ToListAsync();
    }

    private async Task WriteDraftAsync(IReadOnlyList<EvidenceItem> files)
    {
        var now = TimeProvider.System.GetUtcNow();
        var file = await people.ReadAsync(Sanne, default);
        await people.WriteAsync(
            file.With(new Draft { Id = Draft, Number = CaseNumber.Next(), StartedAt = now, ChangedAt = now, Evidence = files }), default);
    }

    private static Turn Turn() => new(
        new Actor(new Person(Sanne, "Sanne")),
        Language.Dutch,
        Playbooks.Municipality,
        Calendar,
        new TurnContext(
            new Activity
            {
                Type = ActivityTypes.Message,
                ServiceUrl = "https://smba.example/",
                From = new ChannelAccount { Id = "29:1", AadObjectId = Sanne.Value, Name = "Sanne" },
                Recipient = new ChannelAccount { Id = "28:1" },
                Conversation = new ConversationAccount { Id = "a:1", ConversationType = ConversationTypes.Personal },
            },
            new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)));
}
