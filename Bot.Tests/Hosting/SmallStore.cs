using Weerbaar.Features.Figures;
using Weerbaar.Features.Intake;
using Weerbaar.Features.Searches;
using Weerbaar.Jobs;
using Weerbaar.Outbound;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Hosting;

/// <summary>
/// One of everything that is kept: a case with a stored file, indexed as reconcile does it, a draft of the same person, and a recurring
/// search.
/// </summary>
internal sealed class SmallStore(IRowStore rows, IBlobStore blobs, IWorkQueue queue)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Person Sanne = new(new PersonId("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11"), "Sanne");

    private readonly WorkCalendar _calendar = new(Playbooks.Municipality.Organisation);
    private readonly EvidenceStore _evidence = new(rows, blobs);
    private readonly DueStore _due = new(rows);
    private readonly IdGenerator _ids = new();

    public async Task<Case> FilledAsync(byte[]? content = null)
    {
        var file = new EvidenceSource("file", new CaseId(_ids.NewId()), Sanne, "a.png", "", false, Now);
        var stored = await StoredAsync(file, content ?? [1, 2, 3]);
        var report = new SendReport(
            ["threat"], "Bedreigd.", new Dictionary<string, string>(), [new EvidenceReceived(file.Id, file.Name) { ReceivedAt = Now }],
            RouteChoice.Manager, null)
        {
            Fetched = [stored],
        };
        var index = new IndexStore(rows);
        var pipeline = new CasePipeline(new CaseStore(rows), index, new Outbox(queue, new DeliveryOptions(), TimeProvider.System));
        var opened = await pipeline.OpenAsync(
            new OpenCase(file.Case, CaseNumber.Next(), null, false, report),
            new DecisionContext(new Actor(Sanne), Playbooks.Municipality, _calendar, Now), "o1", default);
        Assert.NotNull(opened.Case);
        var facts = new FactRecorder(new CaseStore(rows), new FigureStore(rows), Playbooks.Municipality, TimeProvider.System);
        await new Indexer(index, _due, new DeliveryStateStore(rows), facts, Playbooks.Municipality, _calendar, TimeProvider.System)
            .UpdateAsync(opened.Case, new ReconcileState(0, null, []), default);
        await DraftedAsync();
        await SearchedAsync();
        return opened.Case;
    }

    /// <summary>One more event in a case.</summary>
    public static async Task<Case> NotedAsync(IRowStore rows, CaseId id)
    {
        var cases = new CaseStore(rows);
        var before = (await cases.FindAsync(id, default))!;
        var version = before.Case.Version + 1;
        var noted = new RecordedEvent(
            new Stamp(version, before.Case.OpenedAt.AddDays(1), before.Case.Reporter), new NoteLogged("Nog iets."));
        var after = CaseProjection.Next(before.Case, noted);
        Assert.True(await cases.CommitAsync(before, after, [noted], $"note-{version}", default));
        return after;
    }

    private async Task<EvidenceStored> StoredAsync(EvidenceSource file, byte[] content)
    {
        await _evidence.ReceiveAsync(file, default);
        var copy = await _evidence.StoreAsync(file, new MemoryStream(content), default);
        await _evidence.ChangeAsync(
            file.Case, file.Id, known => known with { Status = EvidenceStatus.Stored, Size = copy.Length, Sha256 = copy.Sha256 }, default);
        return new EvidenceStored(file.Id, copy.Length, "image/png", copy.Sha256);
    }

    private async Task DraftedAsync()
    {
        var people = new PeopleStore(rows);
        var draft = new Draft { Id = new CaseId(_ids.NewId()), Number = CaseNumber.Next(), StartedAt = Now, ChangedAt = Now };
        await people.WriteAsync((await people.ReadAsync(Sanne.Id, default)).With(draft), default);
        await _due.MoveAsync(
            null, DraftDue.Next(draft, Playbooks.Municipality, _calendar), new WorkItem(WorkKind.Draft, draft.Id, Person: Sanne.Id),
            default);
        await _evidence.ReceiveAsync(
            new EvidenceSource("other", draft.Id, Sanne, "b.png", "", false, Now) { Status = EvidenceStatus.Missing }, default);
    }

    private async Task SearchedAsync()
    {
        var fields = new RoutineFields(
            "Hierom.", "Het zwembad", ["zwembad"], Rhythm.Week, _calendar.LocalDate(Now), _calendar.LocalDate(Now.AddDays(60)));
        var search = RoutineChanges.Started(_ids.NewId(), fields, Sanne, Now);
        await new RoutineStore(rows).WriteAsync(search, default);
        await _due.PutAsync(RoutineSchedule.Next(search, Playbooks.Municipality, _calendar), [WorkItem.OfRoutine(search.Id)], default);
    }
}
