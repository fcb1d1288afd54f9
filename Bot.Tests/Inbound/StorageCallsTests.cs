using Weerbaar.Jobs;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Playbook;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Inbound;

/// <summary>Promise 2: what a turn costs before it is answered, counted on the real engine.</summary>
public sealed class StorageCallsTests : StoreTests
{
    private readonly IdGenerator _ids = new();
    private CountingRowStore _rows = null!;
    private CasePipeline _cases = null!;

    public StorageCallsTests()
    {
        _rows = new CountingRowStore(Storage.Rows);
        var work = new Outbox(Storage.Queue, new DeliveryOptions(), TimeProvider.System);
        _cases = new CasePipeline(new CaseStore(_rows), new IndexStore(_rows), work);
    }

    [Fact]
    [EndToEnd]
    public async Task A_step_of_the_intake_is_one_read_and_one_write()
    {
        CountingRowStore counted = null!;
        await using var door = await Stillness.StartAsync(services => services.Wrap(store => counted = new CountingRowStore(store)));
        var sanne = door.Person("Sanne");
        await sanne.BeginsAsync("ik word bedreigd");
        await sanne.ClicksAsync("intake-next");
        var open = sanne.Sees().Last(message => message.Buttons.Any(button => button.Verb == "intake-next"));
        var before = (counted.Reads + counted.Ranges, counted.Commits);

        await sanne.PressAsync(open, open.Buttons.First(button => button.Verb == "intake-next"));

        Assert.Equal((before.Item1 + 1, before.Commits + 1), (counted.Reads + counted.Ranges, counted.Commits));
    }

    [Fact]
    public async Task A_click_on_a_case_is_one_point_read_beside_one_queue_put_then_one_batch()
    {
        var id = new CaseId(_ids.NewId());
        var report = new SendReport(["threat"], "Bedreigd.", new Dictionary<string, string>(), [], RouteChoice.Manager, null);
        var opened = await _cases.OpenAsync(new OpenCase(id, CaseNumber.Next(), null, false, report), Turn().Deciding, "o1", default);
        Assert.Null(opened.Refusal);
        var before = (Reads, _rows.Commits);
        var officer = Turn() with { Actor = new Actor(new Person(new PersonId(Guid.Empty.ToString()), "Noor"), IsOfficer: true) };
        var claimed = await _cases.RunAsync(id, _ => new(new ClaimCase()), officer.Deciding, "o2", default);
        Assert.NotNull(claimed.Case?.Claim);
        Assert.Equal((before.Reads + 1, before.Commits + 1), (Reads, _rows.Commits));

        var again = await _cases.RunAsync(id, _ => new(new ClaimCase()), officer.Deciding, "o2", default);
        Assert.Equal(claimed.Case!.Version, again.Case!.Version);
    }

    /// <summary>Nothing has reconciled yet: who types the next thing at once must find the case all the same.</summary>
    [Fact]
    public async Task The_senders_own_list_has_the_case_the_moment_they_read_its_number()
    {
        var id = new CaseId(_ids.NewId());
        var report = new SendReport(["threat"], "Bedreigd.", new Dictionary<string, string>(), [], RouteChoice.Manager, null);
        var number = CaseNumber.Next();
        foreach (var late in new[] { 0, 3 })
        {
            var turn = Turn();
            var deciding = turn.Deciding with { Now = turn.Now.AddSeconds(late) };
            await _cases.OpenAsync(new OpenCase(id, number, null, false, report), deciding, "o1", default);
        }

        var own = new OwnCases(new IndexStore(_rows), new CaseStore(_rows));
        Assert.Equal(id, Assert.Single(await own.OpenAsync(new PersonId(Someone), default)).Id);
    }

    private int Reads => _rows.Reads + _rows.Ranges;

    private const string Someone = "0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11";

    private static Turn Turn() => new(
        new Actor(new Person(new PersonId(Someone), "Sanne")),
        Language.Dutch,
        Playbooks.Municipality,
        new(Playbooks.Municipality.Organisation),
        new TurnContext(
            TurnKind.Message, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
            new("https://smba.example/", "a:1", ConversationTypes.Personal, "28:1"))
        {
            Sender = new TeamsPerson(Someone, "Sanne", "29:1"),
        });
}
