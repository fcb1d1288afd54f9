using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Weerbaar.Features.Figures;
using Weerbaar.Jobs;
using Weerbaar.Outbound;
using Weerbaar.Storage.Embedded;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Outbound;

/// <summary>Lives through a year of one case on the real store; every quarter of an hour what is due is taken.</summary>
public sealed class YearSimulation : IAsyncLifetime
{
    private static readonly CaseId Id = new("ayearofonecaseayearofoneca");

    /// <summary>Awake again in the middle of a night, and on a Saturday: the worst moments to catch up.</summary>
    private static readonly (DateTimeOffset From, DateTimeOffset To)[] Asleep =
        [(At("2026-03-06 00:00"), At("2026-03-09 03:00")), (At("2026-06-01 12:00"), At("2026-06-06 03:00"))];

    public static readonly DateTimeOffset Ends = At("2027-03-02 10:00");

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "weerbaar-" + Guid.NewGuid().ToString("N"));
    private EmbeddedStorage _storage = null!;
    private CasePipeline _cases = null!;
    private Indexer _indexer = null!;
    private static readonly Weerbaar.Playbook.WorkCalendar Clock = new(Rules.Organisation);

    private readonly FakeTimeProvider _clock = new(At("2026-03-02 10:00"));
    private int _operations;

    public async ValueTask InitializeAsync()
    {
        var told = Told();
        Start();
        var now = At("2026-03-02 10:00");
        var report = new SendReport(
            ["insult"], "Ze schold me uit.", new Dictionary<string, string> { ["seen"] = "2026-03-02" }, [], RouteChoice.Manager, null);
        await _cases.OpenAsync(new OpenCase(Id, CaseNumber.Next(), Employee.Person, false, report), By(Employee, now), "open", default);
        await IndexAsync();
        var next = 0;
        for (; now < Ends; now += TimeSpan.FromMinutes(15))
        {
            _clock.SetUtcNow(now);
            for (; next < told.Count && At(told[next].At) <= now; next++)
            {
                var result = await _cases.RunAsync(Id, _ => new(told[next].Does), By(told[next].By, now), Operation(), default);
                Assert.True(result.Refusal is null, $"{told[next]}: {result.Refusal}");
                await IndexAsync();
            }

            if (!Asleep.Any(sleep => now >= sleep.From && now < sleep.To))
            {
                await PolledAsync(now);
            }

            if (now.Day == 1 && now.TimeOfDay == default)
            {
                await _storage.DisposeAsync();
                Start();
            }
        }
    }

    /// <summary>When a row was due.</summary>
    public List<DateTimeOffset> Polled { get; } = [];

    public async Task<Case> CaseAsync() => (await new CaseStore(_storage.Rows).FindAsync(Id, default))!.Case;

    public async Task<List<RecordedEvent>> EventsAsync() =>
        await new CaseStore(_storage.Rows).ReadEventsAsync(Id, 0, default).ToListAsync();

    public async Task<RecordedEvent> OneAsync<T>() => (await EventsAsync()).Single(happened => happened.Event is T);

    public async Task<List<CaseId>> OpenAsync() => await new IndexStore(_storage.Rows).OpenCasesAsync(default).ToListAsync();

    /// <summary>The moment of the one row that the due index holds.</summary>
    public async Task<DateTimeOffset> NextRowAsync()
    {
        var row = (await new DueStore(_storage.Rows).ReadUntilAsync(DateTimeOffset.MaxValue, default).ToListAsync()).Single().Row!;
        return new DateTimeOffset(long.Parse(row.Split('-')[0], CultureInfo.InvariantCulture), TimeSpan.Zero);
    }

    public static string? ChainOf(CaseEvent happened) =>
        happened is StepsSkipped skipped ? skipped.Chain : StepOf(happened)?.Chain;

    public static (string Chain, int Step)? StepOf(CaseEvent happened) => happened switch
    {
        Reminded step => (step.Chain, step.Step),
        LineExtended step => (step.Chain, step.Step),
        CheckInAsked step => (step.Chain, step.Step),
        DangerEscalated step => ("danger", step.Round ?? 1),
        _ => null,
    };

    public static string Local(DateTimeOffset at) => TimeZoneInfo
        .ConvertTimeBySystemTimeZoneId(at, "Europe/Amsterdam").ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What people do in that year, in the organisation's local time.</summary>
    private static List<(string At, Actor By, CaseCommand Does)> Told() =>
    [
        ("2026-03-02 10:15", Actor.Bot, new ResolveLine(RouteChoice.Manager, null, Line)),
        ("2026-03-02 10:30", Officer, new ClaimCase()),
        ("2026-03-04 03:00", Employee, new RaiseDanger(DangerRoute.ManagerAndTeam)),
        ("2026-03-04 03:30", Deputy, new SeeDanger()),
        ("2026-03-05 16:30", Officer, new LogConsultation(["employee", "manager"], "Besproken.")),
        ("2026-03-05 16:30", Officer, new ProposeResponse(["safety-plan"], "Hierom.", null, null)),
        ("2026-03-10 09:00", Manager, new DecideProposal(1, Verdict.Approved, null)),
        ("2026-03-11 09:00", Manager, new ConfirmTalk(ActedByTheRules.Yes)),
        ("2026-03-13 09:00", Officer, new EndAction("a1", ActionStatus.Done, "Geregeld.")),
        ("2026-03-16 09:00", Officer, new CloseCase(null)),
        ("2027-02-13 22:00", Employee, new ReopenAftercare()),
    ];

    private void Start()
    {
        _storage = EmbeddedStorage.Open(_folder, shared: false, TimeProvider.System);
        var index = new IndexStore(_storage.Rows);
        var work = new Outbox(_storage.Queue, new DeliveryOptions { DropQueueMessages = true }, TimeProvider.System);
        _cases = new CasePipeline(new CaseStore(_storage.Rows), index, work);
        var facts = new FactRecorder(new CaseStore(_storage.Rows), new FigureStore(_storage.Rows), Rules, _clock);
        _indexer = new Indexer(index, new DueStore(_storage.Rows), new DeliveryStateStore(_storage.Rows), facts, Rules, Clock, _clock);
    }

    private async Task PolledAsync(DateTimeOffset now)
    {
        foreach (var item in await new DueStore(_storage.Rows).ReadUntilAsync(now, default).ToListAsync())
        {
            Polled.Add(now);
            await _cases.RunAsync(item.Case, _ => new(new TakeDueSteps()), By(Actor.Bot, now), Operation(), default);
            await IndexAsync();
        }
    }

    private async Task IndexAsync()
    {
        var @case = await CaseAsync();
        await _indexer.UpdateAsync(
            @case, (await new DeliveryStateStore(_storage.Rows).ReadStateAsync(Id, default)) with { NoticedVersion = @case.Version },
            default);
    }

    private string Operation() => $"o{_operations++}";

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(time));
    }
}
